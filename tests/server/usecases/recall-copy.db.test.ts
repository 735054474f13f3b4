import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { recallCopy } from '#lib/server/usecases/recall-copy.ts';
import { codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import { approvedNow, makeWritingWorld, reviewed } from '../../support/writing.ts';

const copies = (w: World) =>
	w.db.asOwner((db) => db.selectFrom('distribution').selectAll().orderBy('copyNumber').execute());

test('the coordinator takes a copy back once; before approval there is none to take back', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const [first] = await copies(w);
	const input = { wardId: w.wards.thanhBinh, distributionId: first?.id ?? '' };
	const lan = await w.as('lan');
	expect(await refusalOf(recallCopy(lan, input))).toEqual({
		code: 'wrong-state',
		facts: { state: 'in_approval', step: 'recall' }
	});
	await approvedNow(w);
	for (const person of ['minh', 'hung', 'khach'] as const)
		expect(await codeOf(recallCopy(await w.as(person), input))).toBe('not-allowed');
	expect(await codeOf(recallCopy(await w.as('mai'), input))).toBe('not-found');
	const own = { ...input, wardId: w.wards.himLam };
	expect(await codeOf(recallCopy(await w.as('mai'), own))).toBe('not-found');

	await recallCopy(lan, input);
	expect((await copies(w)).map((row) => [row.copyNumber, row.recalledOn, row.recalledBy])).toEqual([
		['01', '2026-11-23', w.ids.lan],
		['02', null, null]
	]);
	expect(await codeOf(recallCopy(lan, input))).toBe('already-done');
});

test('a copy that came back earlier is written down with its day: not one to come, nor one before its issue', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	await approvedNow(w);
	const [first] = await copies(w);
	const { issuedOn } = await w.db.asOwner((db) =>
		db.selectFrom('revision').select('issuedOn').executeTakeFirstOrThrow()
	);
	const lan = await w.as('lan', '2026-12-10');
	const recalled = (recalledOn: string) =>
		recallCopy(lan, {
			wardId: w.wards.thanhBinh,
			distributionId: first?.id ?? '',
			recalledOn
		});
	expect(await fieldsOf(recalled('2026-12-11'))).toEqual({ recalledOn: 'out-of-range' });
	expect(await fieldsOf(recalled(addDays(issuedOn ?? '', -1)))).toEqual({
		recalledOn: 'out-of-range'
	});
	await recalled('2026-12-04');
	expect((await copies(w))[0]).toMatchObject({ recalledOn: '2026-12-04', recalledBy: w.ids.lan });
});
