import { expect, test } from 'vitest';
import { departmentChoices, documentChoices, peopleChoices } from '#lib/server/car-choices.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, issues } from '../support/documents.ts';
import { makeWorld } from '../support/world.ts';

test('people are offered with their titles, documents with their codes, no guest among them', async () => {
	const w = await makeWorld();
	const { thanhBinh } = w.wards;
	const lan = await w.as('lan');
	const document = await aDocument(w);
	await issues(w, document, [{ effectiveFrom: '2026-01-05', title: 'Đăng ký khai sinh' }]);
	const offered = await reading(lan, async (db) => ({
		people: await peopleChoices(db, lan, thanhBinh),
		departments: await departmentChoices(db, lan, thanhBinh),
		documents: await documentChoices(db, thanhBinh)
	}));
	expect(offered.people).toHaveLength(6);
	expect(offered.people).toContainEqual({
		value: w.ids.minh,
		label: 'Lò Văn Minh – Công chức Tư pháp – Hộ tịch'
	});
	expect(offered.departments.map(({ label }) => label)).toEqual([
		'Tư pháp – Hộ tịch',
		'Bộ phận Một cửa'
	]);
	expect(offered.documents).toEqual([
		{ value: document.id, label: 'QT.TP.01 – Đăng ký khai sinh' }
	]);
});
