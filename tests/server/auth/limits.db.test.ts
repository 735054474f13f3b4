import { expect, test } from 'vitest';
import { beginAttempt } from '#lib/server/auth/limits.ts';
import type { AttemptKey } from '#lib/server/auth/limits.ts';
import { testDatabase } from '../../support/database.ts';

const lan: AttemptKey = { kind: 'account', key: 'lan' };
const start = new Date('2026-11-23T02:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const refusal = (seconds: number) => ({
	code: 'too-many-attempts',
	facts: { retryInSeconds: seconds }
});

test('the sixth try waits, and the wait grows with every failure', async () => {
	const db = await testDatabase();
	for (let i = 0; i < 5; i++) await beginAttempt(db, start, [lan]);
	await expect(beginAttempt(db, start, [lan])).rejects.toMatchObject(refusal(30));
	await expect(beginAttempt(db, after(29), [lan])).rejects.toMatchObject(refusal(1));
	await beginAttempt(db, after(30), [lan]);
	await expect(beginAttempt(db, after(31), [lan])).rejects.toMatchObject(refusal(59));
});

test('twenty tries at the same moment gain nothing', async () => {
	const db = await testDatabase();
	const tries = Array.from({ length: 20 }, () => beginAttempt(db, start, [lan]));
	const results = await Promise.allSettled(tries);
	expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(5);
});

test('a success wipes out the failures of the account and keeps those of the address', async () => {
	const db = await testDatabase();
	const address: AttemptKey = { kind: 'address', key: '192.0.2.7' };
	for (let i = 0; i < 30; i++) await beginAttempt(db, after(i), [address]);
	await expect(beginAttempt(db, after(30), [address])).rejects.toMatchObject(refusal(29));
	const own = await beginAttempt(db, after(60), [address]);
	await own.succeeded();
	await expect(beginAttempt(db, after(0), [address])).rejects.toMatchObject({
		code: 'too-many-attempts'
	});

	for (let i = 0; i < 4; i++) await beginAttempt(db, start, [lan]);
	await (await beginAttempt(db, start, [lan])).succeeded();
	for (let i = 0; i < 5; i++) await beginAttempt(db, start, [lan]);
	await expect(beginAttempt(db, start, [lan])).rejects.toMatchObject(refusal(30));
});

test('accounts do not lock each other, and a day later all is forgotten', async () => {
	const db = await testDatabase();
	for (let i = 0; i < 5; i++) await beginAttempt(db, start, [lan]);
	await beginAttempt(db, start, [{ kind: 'account', key: 'minh' }]);
	await beginAttempt(db, after(24 * 3600 + 1), [lan]);
});

test('failures of a clock that ran ahead still count when it was put back', async () => {
	const db = await testDatabase();
	for (let i = 0; i < 5; i++) await beginAttempt(db, after(3600), [lan]);
	await expect(beginAttempt(db, start, [lan])).rejects.toMatchObject({ code: 'too-many-attempts' });
});
