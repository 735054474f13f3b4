import { expect, test } from 'vitest';
import { withdrawDocument } from '#lib/server/usecases/withdraw-document.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import {
	amended,
	approved,
	approvedNow,
	code,
	drafted,
	makeWritingWorld
} from '../../support/writing.ts';

const input = (w: World, changes: object = {}) => ({
	wardId: w.wards.thanhBinh,
	code,
	lastDay: '2026-12-31',
	reason: 'Thủ tục bị bãi bỏ',
	...changes
});
const stored = (w: World) =>
	w.db.asOwner((db) =>
		db
			.selectFrom('document as d')
			.innerJoin('revision as r', 'r.documentId', 'd.id')
			.select([
				'd.withdrawnOn',
				'd.withdrawalReason',
				'r.effectiveUntil',
				'r.retentionUntil',
				'r.disposal'
			])
			.orderBy('r.version', 'desc')
			.executeTakeFirstOrThrow()
	);

test('a withdrawn document holds until the day given, is kept five years, and stays on record', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	await withdrawDocument(await w.as('hung'), input(w));
	expect(await stored(w)).toMatchObject({
		effectiveUntil: '2026-12-31',
		withdrawnOn: '2027-01-01',
		withdrawalReason: 'Thủ tục bị bãi bỏ',
		retentionUntil: '2031-12-31'
	});
	const move = await w.db.asOwner((db) =>
		db.selectFrom('revisionMove').selectAll().where('step', '=', 'withdraw').executeTakeFirst()
	);
	expect(move).toMatchObject({ note: 'Thủ tục bị bãi bỏ', actorId: w.ids.hung });
	expect(await codeOf(withdrawDocument(await w.as('hung'), input(w)))).toBe('already-done');
});

test('the head may set how long it is kept and what becomes of it', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const changes = { retentionUntil: '2046-12-31', disposal: 'Chuyển lưu trữ lịch sử' };
	await withdrawDocument(await w.as('hung'), input(w, changes));
	expect(await stored(w)).toMatchObject(changes);
});

test('not in the past, not before it began, not without a reason, not for less than its life', async () => {
	const w = await makeWritingWorld();
	await approved(w, { day: '2026-03-02' });
	await amended(w);
	await approvedNow(w, { effectiveFrom: '2026-12-10' });
	const hung = await w.as('hung');
	const before = await changesIn(w);
	const fields = (changes: object) => fieldsOf(withdrawDocument(hung, input(w, changes)));
	expect(await fields({ lastDay: '2026-11-22' })).toEqual({ lastDay: 'before-start' });
	expect(await fields({ lastDay: '2026-12-09' })).toEqual({ lastDay: 'before-start' });
	expect(await fields({ lastDay: '31/12' })).toEqual({ lastDay: 'not-a-date' });
	expect(await fields({ retentionUntil: '2026-12-31' })).toEqual({
		retentionUntil: 'before-start'
	});
	expect(await objectionsOf(withdrawDocument(hung, input(w, { reason: '' })))).toEqual([
		'reason-missing'
	]);
	expect(await changesIn(w)).toBe(before);
});

test('not while it is being amended, and not before anything was approved', async () => {
	const w = await makeWritingWorld();
	await drafted(w, { code: 'QT.TP.02' });
	const hung = await w.as('hung');
	expect(await refusalOf(withdrawDocument(hung, input(w, { code: 'QT.TP.02' })))).toEqual({
		code: 'wrong-state',
		facts: { state: 'draft', step: 'withdraw' }
	});
	await approved(w);
	await amended(w);
	expect(await codeOf(withdrawDocument(hung, input(w)))).toBe('draft-already-open');
});

test('only the head of that very ward', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	for (const person of ['lan', 'minh', 'dung', 'ngoc', 'khach', 'thanhpho'] as const)
		expect(await codeOf(withdrawDocument(await w.as(person), input(w))), person).toBe(
			'not-allowed'
		);
	expect(await codeOf(withdrawDocument(await w.as('son'), input(w)))).toBe('not-found');
});
