import { expect, test } from 'vitest';
import { needsSetUp, newSetUpCode } from '#lib/server/auth/installation.ts';
import { codeSha256 } from '#lib/server/auth/one-time-code.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorld } from '../../support/world.ts';

test('an empty installation has a set-up code of which only the hash is kept', async () => {
	const db = await testDatabase();
	expect(await needsSetUp(db)).toBe(true);
	await newSetUpCode(db);
	const code = (await newSetUpCode(db)) as string;
	const rows = await db.asOwner((owner) => owner.selectFrom('installation').selectAll().execute());
	expect(rows).toEqual([{ key: 'set-up-code-sha256', value: codeSha256(code).toString('hex') }]);
});

test('where there is an administrator there is no code', async () => {
	const { db } = await makeWorld();
	expect(await needsSetUp(db)).toBe(false);
	expect(await newSetUpCode(db)).toBe(null);
});
