import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changesOf, documentOwners } from '#lib/server/database/document-owners.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, insertRow, morning } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('a register can be asked for the documents of each person who answers for one, by given name', async () => {
	const w = await makeWorld();
	await aDocument(w, { code: 'QT.TP.01', owner: 'minh' });
	await aDocument(w, { code: 'QT.TP.02', owner: 'minh' });
	await aDocument(w, { code: 'QT.TP.03', owner: 'hoa' });
	await aDocument(w, { code: 'QT.TP.01', owner: 'yen', wardId: w.wards.himLam });
	const owners = await reading(await w.as('lan'), (db) => documentOwners(db, w.wards.thanhBinh));
	expect(owners.map((owner) => owner.fullName)).toEqual(['Quàng Thị Hoa', 'Lò Văn Minh']);
	const strangers = await reading(await w.as('mai'), (db) => documentOwners(db, w.wards.thanhBinh));
	expect(strangers).toEqual([]);
});

test('changes of hands are read with names and reason, the latest first, until an instant', async () => {
	const w = await makeWorld();
	const { wardId, id: documentId } = await aDocument(w);
	const changeOn = (day: string, before: 'minh' | 'hoa', after: 'minh' | 'hoa') =>
		insertRow(w, 'documentOwnerChange', {
			wardId,
			id: randomUUID(),
			documentId,
			ownerBefore: w.ids[before],
			ownerAfter: w.ids[after],
			reason: `từ ${day}`,
			byId: w.ids.lan,
			at: morning(day)
		});
	await changeOn('2026-02-02', 'minh', 'hoa');
	await changeOn('2026-02-20', 'hoa', 'minh');
	const read = async (until: string) =>
		reading(await w.as('lan'), (db) => changesOf(db, { wardId, documentId }, morning(until)));
	expect(await read('2026-03-01')).toMatchObject([
		{ reason: 'từ 2026-02-20', nameBefore: 'Quàng Thị Hoa', nameAfter: 'Lò Văn Minh' },
		{ reason: 'từ 2026-02-02', nameAfter: 'Quàng Thị Hoa' }
	]);
	expect(await read('2026-02-10')).toHaveLength(1);
});
