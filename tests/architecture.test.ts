import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

/** docs/decisions and the layers they rest on: an arrow that runs the wrong way fails here. */
const root = join(import.meta.dirname, '..');

const files = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name}`)
		.filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('/paraglide/'))
		.filter((name) => name !== 'src/lib/server/database/schema.ts')
		.sort();

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Comments may speak of what code must not do. */
const codeOf = (file: string): string =>
	read(file)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|\s)\/\/.*$/gm, '');

type Import = { from: string; typeOnly: boolean };
/** What a file imports, own files as paths from the root. */
function importsOf(file: string): Import[] {
	const found = codeOf(file).matchAll(
		/(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+from\s+)?['"]([^'"]+)['"]/g
	);
	return [...found].map(([, type, from = '']) => ({
		typeOnly: type !== undefined,
		from: from.startsWith('#lib/')
			? from.replace('#lib/', 'src/lib/')
			: from.startsWith('.')
				? relative(root, normalize(join(root, dirname(file), from)))
				: from
	}));
}

function arrows(
	from: string,
	allowed: (target: string) => boolean,
	except: string[] = []
): string[] {
	return files(from)
		.filter((file) => !except.includes(file))
		.flatMap((file) =>
			importsOf(file)
				.filter(({ from: target, typeOnly }) => !typeOnly && !allowed(target))
				.map(({ from: target }) => `${file} → ${target}`)
		);
}

const under =
	(...places: string[]) =>
	(target: string): boolean =>
		places.some((place) => target === place || target.startsWith(`${place}/`));

test('the domain knows only itself, words of text, and pure packages', () => {
	const allowed = under('src/lib/domain', 'src/lib/i18n/text', 'valibot', 'diff');
	expect(arrows('src/lib/domain', allowed)).toEqual([]);
});

test('printed forms know the domain and words, nothing of the server', () => {
	const allowed = under('src/lib/domain', 'src/lib/i18n', 'src/lib/pdf', 'qrcode', 'pdfmake');
	expect(arrows('src/lib/pdf', allowed)).toEqual([]);
});

test('neither domain nor printed forms wait, look at a clock, or draw a random number', () => {
	const impure =
		/\basync\b|\bawait\b|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bfetch\(/;
	const guilty = [...files('src/lib/domain'), ...files('src/lib/pdf')].filter((file) =>
		impure.test(codeOf(file))
	);
	expect(guilty).toEqual([]);
});

test('words know the domain only', () => {
	expect(arrows('src/lib/i18n', under('src/lib/i18n', 'src/lib/domain'))).toEqual([]);
});

test('what the browser shows never reaches for the server', () => {
	const forbidden = [...files('src/lib/components'), ...files('src/routes')]
		.filter((file) => !/(\+(page|layout)\.server|\+server)\.ts$/.test(file))
		.flatMap((file) =>
			importsOf(file)
				.filter((i) => !i.typeOnly && under('src/lib/server')(i.from))
				.map((i) => `${file} → ${i.from}`)
		);
	expect(forbidden).toEqual([]);
});

test('a route parses, asks and answers: it holds no SQL and opens no transaction to write', () => {
	const guilty = files('src/routes').filter((file) =>
		/\binTransaction\b|from ['"](kysely|pg)['"]|\bsql`/.test(codeOf(file))
	);
	expect(guilty).toEqual([]);
});

test('a form is read where its size is watched, and nowhere else', () => {
	const guilty = files('src').filter((file) => /\.formData\(\)/.test(codeOf(file)));
	expect(guilty).toEqual(['src/lib/server/http/form-body.ts']);
});

test('SQL is written in the database layer alone', () => {
	/** Whoever was handed a transaction could build a query without an import: the words betray it. */
	const building =
		/\b(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|withRecursive|executeQuery)\b|\bsql\s*(<[^`]*>)?\s*`|\bsql\.\w+\(|\.kysely\b/;
	const guilty = files('src')
		.filter((file) => !under('src/lib/server/database')(file))
		.filter(
			(file) =>
				building.test(codeOf(file)) ||
				importsOf(file).some((i) => !i.typeOnly && under('kysely', 'pg')(i.from))
		);
	expect(guilty).toEqual([]);
});

test('only connect.ts knows which engine runs', () => {
	const guilty = files('src').filter((file) =>
		importsOf(file).some((i) => !i.typeOnly && under('pg', '@electric-sql/pglite')(i.from))
	);
	expect(guilty).toEqual(['src/lib/server/database/connect.ts']);
});

test('the session library stays behind the door of sign-in', () => {
	const guilty = files('src').filter((file) => importsOf(file).some((i) => under('lucia')(i.from)));
	expect(guilty.filter((file) => !under('src/lib/server/auth')(file))).toEqual([]);
});

test('migrations import nothing of the program, and their numbers are unique', () => {
	expect(arrows('migrations', under('kysely'))).toEqual([]);
	const numbers = files('migrations').map((file) => /\/(\d{4})-/.exec(file)?.[1]);
	expect(new Set(numbers).size).toBe(numbers.length);
	expect(numbers).not.toContain(undefined);
});

test('nothing is written that the next SvelteKit took away', () => {
	const guilty = files('src').filter((file) => /\$app\/stores|['"]\$lib\//.test(codeOf(file)));
	expect(guilty).toEqual([]);
});

test('every source file of the library has its mirror among the tests', () => {
	/** Types alone do nothing that could be tested. */
	const acts = (file: string): boolean => {
		const code = codeOf(file);
		return /^export (?!type\b|interface\b)/m.test(code) || !/^export /m.test(code);
	};
	const mirrored = (file: string): boolean => {
		const mirror = file.replace('src/lib/', 'tests/').replace(/(\.svelte)?\.ts$/, '');
		return ['.test.ts', '.db.test.ts'].some((end) => existsSync(join(root, mirror + end)));
	};
	const unproved = files('src/lib')
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.filter((file) => acts(file) && !mirrored(file));
	expect(unproved).toEqual([]);
});

test('a page speaks no other language than its own: a browser has the words of one', () => {
	const guilty = files('src')
		.filter((file) => file.endsWith('.svelte'))
		.filter((file) => /\{ locale: '\w+' \}/.test(codeOf(file)));
	expect(guilty).toEqual([]);
});

test('no source file grows past 220 lines', () => {
	const long = files('src')
		.map((file) => [file, read(file).split('\n').length] as const)
		.filter(([, lines]) => lines > 220);
	expect(long).toEqual([]);
});
