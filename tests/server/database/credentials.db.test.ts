import { expect, test } from 'vitest';
import * as credentials from '#lib/server/database/credentials.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

const now = new Date('2026-11-23T02:00:00Z');

test('somebody without a credential is known, and has none', async () => {
	const w = await makeWorld();
	const lan = await asAuthenticator(w.db, (trx) => credentials.byUsername(trx, 'lan'));
	expect(lan).toMatchObject({ personId: w.ids.lan, active: true, passwordHash: null });
	expect(await asAuthenticator(w.db, (trx) => credentials.byUsername(trx, 'LAN'))).toBeUndefined();
});

test('a new password ends a reset that was under way', async () => {
	const w = await makeWorld();
	const token = Buffer.alloc(32, 1);
	await asAuthenticator(w.db, async (trx) => {
		await credentials.setResetToken(trx, w.ids.lan, token, now);
		expect(await credentials.byResetToken(trx, token)).toMatchObject({ username: 'lan' });
		await credentials.setPassword(trx, w.ids.lan, '$argon2id$…', now);
		expect(await credentials.byResetToken(trx, token)).toBeUndefined();
	});
});

test('a step of the second factor is used once and never backwards', async () => {
	const w = await makeWorld();
	await asAuthenticator(w.db, async (trx) => {
		await credentials.setPassword(trx, w.ids.lan, '$argon2id$…', now);
		const used = [];
		for (const step of [10, 10, 9, 11])
			used.push(await credentials.useTotpStep(trx, w.ids.lan, step));
		expect(used).toEqual([true, false, false, true]);
	});
});

test('a second factor in use is not replaced by an offer', async () => {
	const w = await makeWorld();
	await asAuthenticator(w.db, async (trx) => {
		await credentials.setPassword(trx, w.ids.lan, '$argon2id$…', now);
		expect(await credentials.offerSecondFactor(trx, w.ids.lan, 'FIRST')).toBe(true);
		expect(await credentials.offerSecondFactor(trx, w.ids.lan, 'SECOND')).toBe(true);
		await credentials.confirmSecondFactor(trx, w.ids.lan, now);
		expect(await credentials.offerSecondFactor(trx, w.ids.lan, 'THIRD')).toBe(false);
		expect(await credentials.byPerson(trx, w.ids.lan)).toMatchObject({ totpSecret: 'SECOND' });
	});
});
