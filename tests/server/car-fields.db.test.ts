import { expect, test } from 'vitest';
import { ableStaff, codesIn, unknownInWard } from '#lib/server/car-fields.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument } from '../support/documents.ts';
import { makeWorld } from '../support/world.ts';

test('codes are parted however people part them, each kept once', () => {
	expect(codesIn(' H12.01, H12.02;\nH12.01 ; ')).toEqual(['H12.01', 'H12.02']);
	expect(codesIn('')).toEqual([]);
});

test('work is given to who works in the ward: no guest, nobody of elsewhere', async () => {
	const w = await makeWorld();
	const { thanhBinh } = w.wards;
	const lan = await w.as('lan');
	const document = await aDocument(w);
	const found = await reading(lan, async (db) => ({
		staff: (await ableStaff(db, lan, thanhBinh)).map(({ personId }) => personId),
		unknown: await unknownInWard(db, lan, thanhBinh, {
			people: { ownerId: w.ids.khach, correctedBy: null, otherId: w.ids.minh },
			departmentId: w.wards.city,
			documentId: w.ids.minh
		}),
		known: await unknownInWard(db, lan, thanhBinh, {
			people: { ownerId: w.ids.minh },
			departmentId: w.departments.justice,
			documentId: document.id
		})
	}));
	expect(found.staff).toHaveLength(6);
	expect(found.staff).not.toContain(w.ids.khach);
	expect(found.unknown).toEqual([
		{ field: 'ownerId', code: 'unknown' },
		{ field: 'departmentId', code: 'unknown' },
		{ field: 'documentId', code: 'unknown' }
	]);
	expect(found.known).toEqual([]);
});
