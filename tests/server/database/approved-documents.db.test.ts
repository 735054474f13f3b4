import { expect, test } from 'vitest';
import { approvedDocuments } from '#lib/server/database/approved-documents.ts';
import { aDocument, aDraft, issues } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('documents are named by their last approved title; one that is a draft only is not there', async () => {
	const w = await makeWorld();
	const second = await aDocument(w, { code: 'QT.TP.02' });
	const first = await aDocument(w, { code: 'QT.TP.01' });
	await issues(w, first, [
		{ effectiveFrom: '2026-01-05', title: 'Cũ' },
		{ effectiveFrom: '2026-06-01', title: 'Mới' }
	]);
	await issues(w, second, [{ effectiveFrom: '2026-01-05', title: 'Hai' }]);
	await aDraft(w, await aDocument(w, { code: 'QT.TP.03' }));
	const found = await w.db.asOwner((db) => approvedDocuments(db, w.wards.thanhBinh));
	expect(found.map(({ code, title }) => [code, title])).toEqual([
		['QT.TP.01', 'Mới'],
		['QT.TP.02', 'Hai']
	]);
});
