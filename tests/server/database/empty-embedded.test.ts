import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, openEmbedded } from '#lib/server/database/connect.ts';
import { emptyEmbedded } from '#lib/server/database/empty-embedded.ts';
import { schemaState } from '#lib/server/database/migrate.ts';

async function shelf(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-shelf-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

test('an empty embedded database has the schema of this program, and is kept in the place of an older one', async () => {
	const folder = await shelf();
	await writeFile(join(folder, 'empty-database-0123456789abcdef.tar.gz'), 'of another schema');
	const embedded = await openEmbedded(undefined, await emptyEmbedded(folder));
	const database = await openDatabase({ embedded }, 'owner');
	onTestFinished(() => database.close());
	expect(await schemaState(database)).toBe('current');
	const [{ n } = {}] = (
		await embedded.query<{ n: number }>('select count(*)::int as n from app.event')
	).rows;
	expect(n).toBe(0);

	const [kept = '', ...more] = await readdir(folder);
	expect(more).toEqual([]);
	expect(kept).not.toContain('0123456789abcdef');
	// The second is what lies there, not another one.
	await writeFile(join(folder, kept), gzipSync('as it was kept'));
	expect(await (await emptyEmbedded(folder)).text()).toBe('as it was kept');
});

test('it is made anew where nobody may keep it', async () => {
	expect((await emptyEmbedded('/sys/ward-qms')).size).toBeGreaterThan(1_000_000);
});
