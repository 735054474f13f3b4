import { expect, test } from 'vitest';
import { acknowledgeRevision } from '#lib/server/usecases/acknowledge-revision.ts';
import { codeOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import {
	amended,
	approved,
	approvedNow,
	code,
	makeWritingWorld,
	revisionNow
} from '../../support/writing.ts';

const newest = async (w: World) => ({
	wardId: w.wards.thanhBinh,
	code,
	revisionId: (await revisionNow(await w.as('lan'), w.wards.thanhBinh, code)).id
});

test('who is on the list confirms once, for themselves, and nobody else can', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const input = await newest(w);
	const minh = await w.as('minh', '2026-11-25');
	await acknowledgeRevision(minh, input);
	const rows = await w.db.asOwner((db) =>
		db.selectFrom('acknowledgement').selectAll().orderBy('acknowledgedAt').execute()
	);
	expect(rows.map((row) => [row.personId, row.acknowledgedAt])).toEqual([
		[w.ids.minh, minh.now],
		[w.ids.hoa, null]
	]);
	expect(await codeOf(acknowledgeRevision(minh, input))).toBe('already-done');
	expect(await codeOf(acknowledgeRevision(await w.as('dung'), input))).toBe('not-found');
	expect(await codeOf(acknowledgeRevision(await w.as('khach'), input))).toBe('not-allowed');
	expect(await codeOf(acknowledgeRevision(await w.as('yen'), input))).toBe('not-found');
});

test('what was replaced is not acknowledged any more, nor under another code', async () => {
	const w = await makeWritingWorld();
	await approved(w, { day: '2026-03-02' });
	const old = await newest(w);
	await approved(w, { code: 'QT.TP.02' });
	await amended(w);
	await approvedNow(w);
	const minh = await w.as('minh');
	expect(await codeOf(acknowledgeRevision(minh, old))).toBe('stale');
	expect(await codeOf(acknowledgeRevision(minh, { ...old, code: 'QT.TP.02' }))).toBe('not-found');
	await acknowledgeRevision(minh, await newest(w));
});
