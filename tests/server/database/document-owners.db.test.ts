import { expect, test } from 'vitest';
import { documentOwners } from '#lib/server/database/document-owners.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument } from '../../support/documents.ts';
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
