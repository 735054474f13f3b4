import { expect, test } from 'vitest';
import { healthOf } from '#lib/server/health.ts';
import { testDatabase } from '../support/database.ts';

const roomy = { freeMegabytes: () => 5000, demandRoom: () => undefined };

test('a migrated database and room on the disk are health', async () => {
	const database = await testDatabase();
	expect(await healthOf({ database, disk: roomy })).toEqual({
		ok: true,
		database: 'ok',
		schema: 'current',
		disk: { ok: true, freeMegabytes: 5000 }
	});
});

test('a full disk is none', async () => {
	const database = await testDatabase();
	const full = { ...roomy, freeMegabytes: () => 12 };
	expect(await healthOf({ database, disk: full })).toMatchObject({
		ok: false,
		database: 'ok',
		disk: { ok: false, freeMegabytes: 12 }
	});
});

test('nor is a database that does not answer', async () => {
	const database = await testDatabase();
	const away = {
		...database,
		kysely: {
			transaction: () => ({ execute: () => Promise.reject(new Error('ECONNREFUSED')) })
		} as unknown as typeof database.kysely
	};
	expect(await healthOf({ database: away, disk: roomy })).toMatchObject({
		ok: false,
		database: 'unreachable',
		schema: null
	});
});
