import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '#lib/server/backup/back-up.ts';
import { restore } from '#lib/server/backup/restore.ts';
import { openDatabase } from '#lib/server/database/connect.ts';
import { schemaState } from '#lib/server/database/migrate.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import type { Settings } from '#lib/server/settings.ts';
import { verifyEvents } from '#lib/server/usecases/verify-events.ts';
import { emptyPlace, installed } from '../../support/backups.ts';
import { temporaryFolder } from '../../support/terminal.ts';

const now = new Date();

async function inside<T>(
	{ database }: Settings,
	look: (handle: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>
): Promise<T> {
	const handle = await openDatabase(database);
	return look(handle).finally(() => handle.close());
}
const chainsOf = (place: Settings) =>
	inside(place, (database) => verifyEvents({ database, now }, place.dataFolder));

async function copyOf(place: Settings): Promise<string> {
	const out = join(temporaryFolder(), 'copy');
	await backUp(place, out, now);
	return out;
}

test('what is restored is what was there: every chain, every checkpoint, every file, who may sign in', async () => {
	const place = await installed();
	const there = await emptyPlace();
	const { events } = await restore(there, await copyOf(place), now);
	expect(events.sound).toBe(true);
	expect(events.checkpoints.count).toBe(1);
	expect(events).toEqual(await chainsOf(place));
	expect(await chainsOf(there)).toEqual(events);
	const file = await openFileStore(there.filesFolder).get(place.sha256);
	expect(Buffer.from(file).toString()).toBe('Giấy khai sinh');
	const names = (at: Settings) =>
		inside(at, (handle) =>
			asAuthenticator(handle, (trx) => trx.selectFrom('credential').selectAll().execute())
		);
	expect(await names(there)).toEqual(await names(place));
	expect(await inside(there, schemaState)).toBe('current');
});

test('the program is bound there by the same rights as before', async () => {
	const there = await emptyPlace();
	await restore(there, await copyOf(await installed()), now);
	const reading = inside(there, ({ kysely }) =>
		kysely.withSchema('app').selectFrom('event').selectAll().execute()
	);
	await expect(reading).rejects.toMatchObject({ code: '42501' });
});

describe('nothing is touched', () => {
	test('when a byte of the back-up differs from when it was made', async () => {
		const copy = await copyOf(await installed());
		appendFileSync(join(copy, 'database.copy'), 'x');
		const there = await emptyPlace();
		await expect(restore(there, copy, now)).rejects.toMatchObject({
			code: 'backup-broken',
			facts: { file: join(copy, 'database.copy') }
		});
		expect(existsSync(there.dataFolder)).toBe(false);
	});

	test('when a stored file is missing from it', async () => {
		const place = await installed();
		const copy = await copyOf(place);
		rmSync(join(copy, 'data', 'files', place.sha256.slice(0, 2), place.sha256));
		await expect(restore(await emptyPlace(), copy, now)).rejects.toMatchObject({
			code: 'backup-broken'
		});
	});

	test('where an installation is already', async () => {
		const place = await installed();
		const copy = await copyOf(place);
		const before = await chainsOf(place);
		await expect(restore(place, copy, now)).rejects.toMatchObject({ code: 'not-empty' });
		rmSync(place.filesFolder, { recursive: true });
		rmSync(join(place.dataFolder, 'keys'), { recursive: true });
		await expect(restore(place, copy, now)).rejects.toMatchObject({ code: 'not-empty' });
		expect((await chainsOf(place)).chains).toEqual(before.chains);
	});

	test.each([
		['of the other engine', { engine: 'other' }, 'backup-other-engine'],
		['that a newer program made', { migrations: ['9999-from-the-future'] }, 'backup-ahead']
	])('by a back-up %s', async (_, change, code) => {
		const place = await installed();
		const copy = await copyOf(place);
		const manifest = join(copy, 'manifest.json');
		const other = 'folder' in place.database ? 'postgresql' : 'embedded';
		const changed = 'engine' in change ? { engine: other } : change;
		const read = JSON.parse(readFileSync(manifest, 'utf8')) as object;
		writeFileSync(manifest, JSON.stringify({ ...read, ...changed }));
		await expect(restore(await emptyPlace(), copy, now)).rejects.toMatchObject({ code });
	});
});
