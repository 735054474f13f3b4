import { expect, test } from 'vitest';
import { cancelRevision } from '#lib/server/usecases/cancel-revision.ts';
import { changesIn, codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import {
	amended,
	approved,
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen
} from '../../support/writing.ts';

test('a draft is given up for a reason, and what is in force stays in force', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	await amended(w);
	const hung = await w.as('hung');
	await cancelRevision(hung, { ...(await seen(w, hung)), note: 'Luật chưa được ban hành' });
	const rows = await w.db.asOwner((db) =>
		db.selectFrom('revision').select(['state', 'effectiveUntil']).orderBy('version').execute()
	);
	expect(rows).toEqual([
		{ state: 'approved', effectiveUntil: null },
		{ state: 'cancelled', effectiveUntil: null }
	]);
	const move = await w.db.asOwner((db) =>
		db.selectFrom('revisionMove').selectAll().where('step', '=', 'cancel').executeTakeFirst()
	);
	expect(move).toMatchObject({
		fromState: 'in_approval',
		toState: 'cancelled',
		note: 'Luật chưa được ban hành'
	});
});

test('without a reason, from an old page, or by its own officer, nothing is given up', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const page = await seen(w, lan);
	const before = await changesIn(w);
	expect(await objectionsOf(cancelRevision(lan, { ...page, note: ' ' }))).toEqual([
		'reason-missing'
	]);
	const why = { ...page, note: 'Trùng' };
	expect(await codeOf(cancelRevision(lan, { ...why, version: page.version + 1 }))).toBe('stale');
	expect(await codeOf(cancelRevision(await w.as('minh'), why))).toBe('not-allowed');
	expect(await changesIn(w)).toBe(before);
});

test('what was approved is never cancelled, not even by the head', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const hung = await w.as('hung');
	expect(await refusalOf(cancelRevision(hung, { ...(await seen(w, hung)), note: 'Nhầm' }))).toEqual(
		{ code: 'wrong-state', facts: { state: 'approved', step: 'cancel' } }
	);
	expect(await revisionNow(hung, w.wards.thanhBinh, code)).toMatchObject({ state: 'approved' });
});
