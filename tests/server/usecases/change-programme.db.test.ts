import { expect, test } from 'vitest';
import { programmeChangesOf } from '#lib/server/database/programme-changes.ts';
import { changeLine } from '#lib/server/database/programme-lines.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { changeProgramme } from '#lib/server/usecases/change-programme.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { aLineInput, aProgramme } from '../../support/programmes.ts';
import { changesIn, codeOf, fieldsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

async function approved() {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'approved' });
	const [lineId = ''] = p.lineIds;
	return { w, p, lineId, key: { wardId: p.wardId, year: 2026 } };
}
const nowIn = async (w: World) => {
	const ctx = await w.as('lan');
	return reading(ctx, async (db) => {
		const loaded = await loadProgramme(db, ctx, { wardId: w.wards.thanhBinh, year: 2026 });
		return { ...loaded, changes: await programmeChangesOf(db, loaded.programme) };
	});
};

test('an approved line is moved, dropped and taken up again, each with its reason on record', async () => {
	const { w, lineId, key } = await approved();
	const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
	const changes = [
		{ what: 'moved', lineId, months: [11, 10, 11], reason: 'Kiểm tra của tỉnh vào tháng 12' },
		{ what: 'dropped', lineId, reason: 'Sáp nhập phường' },
		{ what: 'restored', lineId, reason: 'Hoãn sáp nhập' },
		{ what: 'added', ...aLineInput, reason: 'Thủ tục mới' }
	] as const;
	for (const [i, change] of changes.entries())
		await changeProgramme(await w.as('lan', days[i]), {
			...key,
			version: i + 1,
			...change,
			months: 'months' in change ? [...change.months] : []
		});
	const { lines, changes: kept, programme } = await nowIn(w);
	expect(programme).toMatchObject({ state: 'approved', version: 5 });
	expect(kept.map(({ what, before, after, reason }) => [what, before, after, reason])).toEqual([
		['moved', { months: [12] }, { months: [10, 11] }, 'Kiểm tra của tỉnh vào tháng 12'],
		['dropped', { months: [10, 11] }, null, 'Sáp nhập phường'],
		['restored', { months: [10, 11] }, { months: [10, 11] }, 'Hoãn sáp nhập'],
		['added', null, { months: [3, 9] }, 'Thủ tục mới']
	]);
	expect(kept[0]).toMatchObject({ process: 'Đăng ký khai sinh', actorName: 'Nguyễn Thị Lan' });
	expect(lines.map(({ months, droppedReason }) => [months, droppedReason])).toEqual([
		[[10, 11], null],
		[[3, 9], null]
	]);
});

test('a change without a reason is none, and what is missing is named', async () => {
	const { w, lineId, key } = await approved();
	const lan = await w.as('lan');
	const before = await changesIn(w);
	const change = (given: object) =>
		fieldsOf(
			changeProgramme(lan, { ...key, version: 1, what: 'moved', reason: 'Có lý do', ...given })
		);
	expect(await change({ lineId, months: [1], reason: ' ' })).toEqual({ reason: 'required' });
	expect(await change({ lineId })).toEqual({ months: 'required' });
	expect(await change({ lineId: w.ids.lan, months: [1] })).toEqual({ lineId: 'unknown' });
	expect(await change({ what: 'added' })).toEqual({ process: 'required', months: 'required' });
	expect(await change({ what: 'added', process: 'Chứng thực', months: [1] })).toEqual({
		clauses: 'required'
	});
	expect(await changesIn(w)).toBe(before);
});

test('the same change twice is told it was done; the second of two clicks is stale', async () => {
	const { w, lineId, key } = await approved();
	const lan = await w.as('lan');
	const drop = { ...key, what: 'dropped' as const, lineId, reason: 'Sáp nhập' };
	await changeProgramme(lan, { ...drop, version: 1 });
	expect(await codeOf(changeProgramme(lan, { ...drop, version: 1 }))).toBe('stale');
	expect(await codeOf(changeProgramme(lan, { ...drop, version: 2 }))).toBe('already-done');
	// What was dropped is taken up again before it is moved.
	expect(
		await codeOf(changeProgramme(lan, { ...drop, version: 2, what: 'moved', months: [1] }))
	).toBe('already-done');
});

test('a draft is edited, not changed; and only by the coordinator of the ward', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const input = {
		wardId: p.wardId,
		year: 2026,
		version: 1,
		what: 'dropped' as const,
		lineId: p.lineIds[0] ?? '',
		reason: 'Sáp nhập'
	};
	expect(await codeOf(changeProgramme(await w.as('lan'), input))).toBe('wrong-state');
	expect(await codeOf(changeProgramme(await w.as('hung'), input))).toBe('not-allowed');
	expect(await codeOf(changeProgramme(await w.as('mai'), input))).toBe('not-found');
});

test('the database itself changes no approved line without a reason', async () => {
	const { w, p, lineId } = await approved();
	const lan = await w.as('lan');
	const line = { wardId: p.wardId, id: lineId };
	expect(
		await codeOf(
			inTransaction(lan, 'change-programme', (trx) => changeLine(trx, line, { months: [1] }))
		)
	).toBe('not-allowed');
	expect((await nowIn(w)).lines[0]?.months).toEqual([12]);
});
