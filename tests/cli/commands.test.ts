import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#lib/server/database/connect.ts';
import { lockFolder } from '#lib/server/database/folder-lock.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { temporaryFolder, type } from '../support/terminal.ts';

const owner = ['--username', 'quantri', '--name', 'Hoàng Quản Trị', '--unit', 'Tỉnh Điện Biên'];

describe('what can be foreseen ends with one sentence and an exit code of its own', () => {
	const one = (sentence: string) => expect(sentence.split('\n')).toHaveLength(1);

	test('npm start without DATABASE_URL says what to set, and what the embedded database is for', async () => {
		const { code, complained } = await type(['start']);
		expect(code).toBe(exitCodes.setting);
		expect(complained).toMatch(/DATABASE_URL.*npm run demo/);
		one(complained);
	});

	test('the demo never touches the database of DATABASE_URL', async () => {
		const { code, complained } = await type(['demo'], { DATABASE_URL: 'postgres://x/y' });
		expect(code).toBe(exitCodes.setting);
		expect(complained).toContain('npm start');
	});

	test('a variable that is none is named', async () => {
		const { code, complained } = await type(['demo'], { PORT: 'http' });
		expect(code).toBe(exitCodes.setting);
		expect(complained).toMatch(/PORT.*http/);
	});

	test('a folder that cannot be written is named before anything is done', async () => {
		const file = join(temporaryFolder(), 'a-file');
		writeFileSync(file, '');
		const { code, complained } = await type(['demo'], { DATA_DIR: join(file, 'data') });
		expect(code).toBe(exitCodes['folder-not-writable']);
		expect(complained).toContain(file);
		one(complained);
	});

	test.each(['/proc', '/proc/nowhere/data'])(
		'%s, where the rights allow what the system does not, is named as well',
		async (DATA_DIR) => {
			const { code, complained } = await type(['demo'], { DATA_DIR });
			expect(code).toBe(exitCodes['folder-not-writable']);
			expect(complained).toContain(DATA_DIR);
			one(complained);
		}
	);

	test.each(['demo', 'migrate', 'verify-events'])(
		'%s leaves a folder alone that another process uses',
		async (command) => {
			const DATA_DIR = temporaryFolder();
			mkdirSync(join(DATA_DIR, 'database'));
			const lock = await lockFolder(DATA_DIR);
			onTestFinished(() => lock.release());
			const { code, complained } = await type([command], { DATA_DIR, PORT: '0' });
			expect(code).toBe(exitCodes['folder-in-use']);
			expect(complained).toContain(DATA_DIR);
			one(complained);
		}
	);

	test('a port that is taken is learnt before the data is loaded', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		onTestFinished(() => void other.close());
		await once(other, 'listening');
		const PORT = String((other.address() as { port: number }).port);
		const DATA_DIR = temporaryFolder();
		const { code, complained } = await type(['demo'], { DATA_DIR, PORT });
		expect(code).toBe(exitCodes['port-taken']);
		expect(complained).toContain(PORT);
		expect(existsSync(join(DATA_DIR, 'database'))).toBe(false);
	});

	test('a server that is not there', async () => {
		const DATABASE_URL = 'postgres://nobody@127.0.0.1:9/none';
		const { code, complained } = await type(['start'], {
			DATABASE_URL,
			DATA_DIR: temporaryFolder()
		});
		expect(code).toBe(exitCodes['database-unreachable']);
		expect(complained).toContain('ECONNREFUSED');
		one(complained);
	});

	test.each(['verify-events', 'load-templates'])(
		'%s on nothing says what to run first',
		async (line) => {
			const { code, complained } = await type([line], { DATA_DIR: temporaryFolder() });
			expect(code).toBe(exitCodes.schema);
			expect(complained).toContain('npm run qms -- migrate');
		}
	);

	test('a file that cannot be read', async () => {
		const { code, complained } = await type(['verify-file', '/nowhere/at-all.pdf'], {});
		expect(code).toBe(exitCodes['file-unreadable']);
		expect(complained).toContain('/nowhere/at-all.pdf');
	});

	test('a day that is none', async () => {
		const period = ['--from', '31/01/2026', '--to', '2026-06-30'];
		const line = ['pack', '--ward', 'x', ...period, '--out', 'x.pdf'];
		const { code, complained } = await type(line);
		expect(code).toBe(exitCodes.usage);
		expect(complained).toContain('31/01/2026');
	});
});

test('an installation from nothing: schema, administrator, law and calendar, units, a sound trail', async () => {
	const env = { DATA_DIR: temporaryFolder() };
	const made = await type(['migrate'], env);
	expect(made).toMatchObject({ code: exitCodes.done, complained: '' });
	expect(made.said).toContain('0001-roles-and-helpers');
	expect((await type(['migrate'], env)).said).toMatch(/nothing to do/);

	expect((await type(['load-templates'], env)).complained).toContain('create-admin');
	const admin = await type(['create-admin', ...owner], env);
	expect(admin).toMatchObject({ code: exitCodes.done, complained: '' });
	expect(admin.said).toMatch(/quantri.*[0-9A-Z]{5}-[0-9A-Z]{5}-/);
	const second = await type(['create-admin', ...owner], env);
	expect(second.code).toBe(exitCodes.refused);

	const loaded = await type(['load-templates'], env);
	expect(loaded).toMatchObject({ code: exitCodes.done, complained: '' });
	expect((await type(['load-templates'], env)).said).toContain('(0 new or changed)');
	const stranger = await type(['load-templates', '--by', 'nobody'], env);
	expect(stranger).toMatchObject({ code: exitCodes.usage });

	const ahead = await type(['apply-succession', 'dien-bien-phu-2025', '--show'], env);
	expect(ahead).toMatchObject({ code: exitCodes.done, complained: '' });
	expect(ahead.said).toContain('Phường Điện Biên Phủ ← Phường Him Lam, Phường Mường Thanh');
	expect(ahead.said).toContain('Ending: Xã Tà Lèng\n');
	const succession = await type(['apply-succession', 'dien-bien-phu-2025'], env);
	expect(succession.code).toBe(exitCodes.refused); // no units yet: nothing is made up

	const verified = await type(['verify-events'], env);
	expect(verified).toMatchObject({ code: exitCodes.done, complained: '' });
	expect(verified.said).toContain('whole installation');

	const file = join(env.DATA_DIR, 'any.pdf');
	writeFileSync(file, '%PDF-1.4 not ours');
	const foreign = await type(['verify-file', file], env);
	expect(foreign.code).toBe(exitCodes['check-failed']);
	const nowhere = [
		...['pack', '--ward', 'khong-co', '--from', '2026-01-01', '--to', '2026-06-30'],
		...['--out', join(env.DATA_DIR, 'pack.pdf')]
	];
	expect((await type(nowhere, env)).complained).toContain('khong-co');
}, 120_000);

test('what was backed up is restored elsewhere, and its trail is sound there', async () => {
	const env = { DATA_DIR: temporaryFolder() };
	await type(['migrate'], env);
	await type(['create-admin', ...owner], env);
	const verified = await type(['verify-events'], env);
	const copy = join(temporaryFolder(), 'copy');
	const made = await type(['back-up', '--out', copy], env);
	expect(made).toMatchObject({ code: exitCodes.done, complained: '' });
	expect(made.said).toContain(copy);
	expect((await type(['back-up', '--out', copy], env)).code).toBe(exitCodes.refused);

	const there = { DATA_DIR: join(temporaryFolder(), 'data') };
	const restored = await type(['restore', '--from', copy], there);
	expect(restored).toMatchObject({ code: exitCodes.done, complained: '' });
	expect((await type(['verify-events'], there)).said).toBe(verified.said);
	const again = await type(['restore', '--from', copy], there);
	expect(again.code).toBe(exitCodes.refused);
	expect(again.complained).toContain(there.DATA_DIR);
	const nothing = await type(['restore', '--from', env.DATA_DIR], { DATA_DIR: temporaryFolder() });
	expect(nothing.code).toBe(exitCodes['check-failed']);
}, 120_000);

test('a trail that was touched is named, and the exit code says so', async () => {
	const env = { DATA_DIR: temporaryFolder() };
	await type(['migrate'], env);
	await type(['create-admin', ...owner], env);
	await asOwner(env.DATA_DIR, [
		'alter table app.event disable trigger all',
		"update app.event set data = replace(data, 'quantri', 'quantrj')"
	]);
	const { code, said, complained } = await type(['verify-events'], env);
	expect(code).toBe(exitCodes['check-failed']);
	expect(said).toMatch(/broken from event \d+ \(content was altered\)/);
	expect(complained).toContain('1');
}, 120_000);

test('a database that a newer program migrated is not touched', async () => {
	const env = { DATA_DIR: temporaryFolder() };
	await type(['migrate'], env);
	await asOwner(env.DATA_DIR, [
		"insert into app_migration.kysely_migration values ('9999-from-the-future', '2099-01-01')"
	]);
	for (const command of ['verify-events', 'migrate']) {
		const { code, complained } = await type([command], env);
		expect(code).toBe(exitCodes.schema);
		expect(complained).toMatch(/newer/);
	}
	expect((await type(['demo'], { ...env, PORT: '0' })).code).toBe(exitCodes.schema);
}, 120_000);

async function asOwner(folder: string, statements: string[]): Promise<void> {
	const db = await openDatabase({ folder: join(folder, 'database') }, 'owner');
	for (const statement of statements) await sql.raw(statement).execute(db.kysely);
	await db.close();
}
