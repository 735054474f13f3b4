import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { revisionFile } from '#lib/server/database/revision-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, issues, sha256Of } from '../../support/documents.ts';
import { type PersonName, makeWorld } from '../../support/world.ts';

test('each approved revision has its own printed file, and a day has the one of what held', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const [first, second] = await issues(w, document, [
		{ effectiveFrom: '2025-01-06' },
		{ effectiveFrom: '2026-01-05' }
	]);
	const draft = await aDraft(w, document, { issue: 3 });
	const file = async (revisionId: string | null, day = '2026-11-23', as: PersonName = 'lan') =>
		reading(await w.as(as), (db) =>
			revisionFile(db, { wardId: w.wards.thanhBinh, code: 'QT.TP.01', revisionId, day })
		);

	expect(await file(null)).toEqual({
		code: 'QT.TP.01',
		issue: 2,
		revision: 0,
		sha256: sha256Of(`${document.id} 2026-01-05`)
	});
	expect(await file(null, '2025-06-01')).toMatchObject({ issue: 1 });
	expect(await file(null, '2024-06-01')).toBeUndefined();
	expect(await file(first?.id ?? '')).toMatchObject({ issue: 1 });
	expect(await file(second?.id ?? '', '2026-11-23', 'khach')).toMatchObject({ issue: 2 });
	for (const id of [draft.id, randomUUID()]) expect(await file(id), id).toBeUndefined();
});

test("another ward's file is not there, neither for its people here nor for ours there", async () => {
	const w = await makeWorld();
	const [ours] = await issues(w, await aDocument(w), [{ effectiveFrom: '2026-01-05' }]);
	await issues(w, await aDocument(w, { wardId: w.wards.himLam, owner: 'yen' }), [
		{ effectiveFrom: '2026-01-05', author: 'mai' }
	]);
	const asked = (wardId: number) => ({
		wardId,
		code: 'QT.TP.01',
		revisionId: ours?.id ?? '',
		day: '2026-11-23'
	});
	const { thanhBinh, himLam } = w.wards;
	const mai = await w.as('mai');
	expect(await reading(mai, (db) => revisionFile(db, asked(thanhBinh)))).toBeUndefined();
	expect(await reading(mai, (db) => revisionFile(db, asked(himLam)))).toBeUndefined();
	expect(
		await reading(await w.as('lan'), (db) => revisionFile(db, asked(thanhBinh)))
	).toMatchObject({ issue: 1 });
});

test('of a withdrawn document no file is the one in force, yet each can still be read', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, {
		withdrawnOn: '2026-06-01',
		withdrawalReason: 'Không còn thực hiện'
	});
	const [only] = await issues(w, document, [{ effectiveFrom: '2026-01-05' }]);
	const file = async (revisionId: string | null) =>
		reading(await w.as('lan'), (db) =>
			revisionFile(db, {
				wardId: w.wards.thanhBinh,
				code: 'QT.TP.01',
				revisionId,
				day: '2026-11-23'
			})
		);
	expect(await file(null)).toBeUndefined();
	expect(await file(only?.id ?? '')).toMatchObject({ issue: 1 });
});
