import { expect, test } from 'vitest';
import * as attempts from '#lib/server/database/sign-in-attempts.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { testDatabase } from '../../support/database.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));

test('failures are counted by kind and key, since a time', async () => {
	const db = await testDatabase();
	await asAuthenticator(db, async (trx) => {
		for (const minute of [0, 1, 2]) await attempts.begin(trx, 'account', 'lan', at(minute));
		await attempts.begin(trx, 'address', 'lan', at(3));
		const counted = await attempts.failures(trx, 'account', 'lan', at(0), true);
		expect(counted).toEqual({ count: 2, lastAt: at(2) });
		expect(await attempts.failures(trx, 'account', 'minh', at(0), true)).toEqual({
			count: 0,
			lastAt: null
		});
	});
});

test('a success forgives what came before it, where it may', async () => {
	const db = await testDatabase();
	await asAuthenticator(db, async (trx) => {
		await attempts.begin(trx, 'account', 'lan', at(1));
		await attempts.succeed(trx, [await attempts.begin(trx, 'account', 'lan', at(2))]);
		await attempts.begin(trx, 'account', 'lan', at(3));
		const count = async (forgiven: boolean) =>
			(await attempts.failures(trx, 'account', 'lan', at(0), forgiven)).count;
		expect([await count(true), await count(false)]).toEqual([1, 2]);
		await attempts.forget(trx, 'account', 'lan');
		expect(await count(false)).toBe(0);
	});
});

test('attempts too old to count are swept, and those of a clock that ran ahead', async () => {
	const db = await testDatabase();
	await asAuthenticator(db, async (trx) => {
		for (const minute of [0, 30, 59]) await attempts.begin(trx, 'account', 'lan', at(minute));
		await attempts.sweep(trx, at(10), at(50));
		expect((await attempts.failures(trx, 'account', 'lan', at(0), false)).count).toBe(1);
	});
});
