import { expect, test } from 'vitest';
import { revisionById, revisionLines } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a revision is found by its id by those who may see it', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const approved = await anApprovedRevision(w, document);
	const draft = await aDraft(w, document, { revision: 1 });
	const standing = async (person: 'lan' | 'khach' | 'mai', id: string) =>
		reading(await w.as(person), async (db) => {
			const found = await revisionById(db, { wardId: w.wards.thanhBinh, id }, testDay);
			return found && [found.code, found.standing, found.content.steps.length];
		});
	expect(await standing('lan', draft.id)).toEqual(['QT.TP.01', 'draft', 3]);
	expect(await standing('khach', draft.id)).toBeUndefined();
	expect(await standing('khach', approved.id)).toEqual(['QT.TP.01', 'in_force', 3]);
	expect(await standing('mai', approved.id)).toBeUndefined();
});

test('lines come latest first; what was never approved is of today alone', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document, { effectiveFrom: '2025-01-01' });
	await aDraft(w, document, { revision: 1, state: 'cancelled' });
	await aDraft(w, document, { issue: 2 });
	const lines = async (live: boolean) =>
		reading(await w.as('lan'), async (db) =>
			(
				await revisionLines(db, {
					wardId: w.wards.thanhBinh,
					documentId: document.id,
					day: testDay,
					live
				})
			).map((line) => [line.issue, line.revision, line.standing])
		);
	expect(await lines(true)).toEqual([
		[2, 0, 'draft'],
		[1, 1, 'cancelled'],
		[1, 0, 'in_force']
	]);
	expect(await lines(false)).toEqual([[1, 0, 'in_force']]);
});
