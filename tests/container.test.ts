import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** No container runs in a test: what the files beside the program say is held against the program. */
const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Service = { image: string; environment: Record<string, string> };
const { services } = parse(read('compose.yaml'), { merge: true }) as {
	services: Record<'database' | 'migrate' | 'app', Service>;
};
const dockerfile = read('Dockerfile');

const ignored = read('.dockerignore')
	.split('\n')
	.filter((line) => line && !line.startsWith('#'));
/** What lies beside the program and gets into the image all the same. */
const taken = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));

test('only what is named gets into the image: no back-up or key that was put beside the program', () => {
	expect(ignored[0]).toBe('*');
	expect(taken.filter((name) => !existsSync(join(root, name)))).toEqual([]);
	const secret = ['.env', '.git', 'data', 'backup', '2026-03-02', 'node_modules', 'tests', 'docs'];
	expect(taken.filter((name) => secret.includes(name))).toEqual([]);
});

test('whatever the program reads beside itself is in the image', () => {
	const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.includes('paraglide'))
		.map((name) => read(`src/${name}`));
	const places = sources.flatMap((text) => [
		...text.matchAll(/join\((?:root|projectRoot\(\)), '([\w.-]+)/g)
	]);
	const names = new Set(places.map(([, name]) => name));
	expect([...names]).toEqual(expect.arrayContaining(['migrations', 'templates', 'build']));
	for (const made of ['node_modules', 'build']) names.delete(made);
	expect([...names].filter((name) => name && !taken.includes(name))).toEqual([]);
});

test('every setting of the program can be made beside compose.yaml', () => {
	const asked = read('src/lib/server/settings.ts').matchAll(/\(env, '([A-Z_]+)'/g);
	const names = new Set([...asked].map(([, name = '']) => name)).add('DATABASE_URL');
	expect(names.size).toBeGreaterThan(8);
	const inImage = [...dockerfile.matchAll(/\b([A-Z_]+)=/g)].map(([, name]) => name);
	for (const name of inImage) names.delete(name ?? '');
	const unheard = (service: Service) => [...names].filter((name) => !(name in service.environment));
	expect([unheard(services.app), unheard(services.migrate)]).toEqual([[], []]);
});

test('the tools that copy the database are of the version of its server', () => {
	const [, tools] = /postgresql-client-(\d+)/.exec(dockerfile) ?? [];
	expect(services.database.image).toBe(`postgres:${tools}`);
});

test('a package may run a script at installation where package.json allows it, and npm asks for that', () => {
	const lock = JSON.parse(read('package-lock.json')) as {
		packages: Record<string, { hasInstallScript?: true }>;
	};
	const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: object };
	const scripted = Object.entries(lock.packages)
		.filter(([path, { hasInstallScript }]) => path && hasInstallScript)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(Object.keys(allowScripts)).toEqual(scripted);
});
