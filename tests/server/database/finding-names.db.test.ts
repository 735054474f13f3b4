import { expect, test } from 'vitest';
import { documentNames, findingPlaces, namesOf } from '#lib/server/database/finding-names.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, issues } from '../../support/documents.ts';
import { aRunningAudit, auditDay } from '../../support/finding-scenes.ts';
import { makeWorld } from '../../support/world.ts';

test('people and documents are named as far as one may see them, documents by their latest title', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await issues(w, document, [
		{ effectiveFrom: '2025-01-06', title: 'Khai sinh' },
		{ effectiveFrom: '2026-02-02', title: 'Đăng ký khai sinh' }
	]);
	const audit = await aRunningAudit(w);
	const { wardId } = audit;
	const asked = async (person: 'lan' | 'mai') =>
		reading(await w.as(person, auditDay), async (db) => ({
			people: await namesOf(db, [w.ids.minh]),
			documents: await documentNames(db, wardId, [document.id]),
			places: await findingPlaces(db, { wardId, auditId: audit.id }, '2025-03-03'),
			none: (await namesOf(db, [])).size + (await documentNames(db, wardId, [])).size
		}));
	const lan = await asked('lan');
	expect(lan.people.get(w.ids.minh)).toBe('Lò Văn Minh');
	expect(lan.documents.get(document.id)).toEqual({ code: 'QT.TP.01', title: 'Đăng ký khai sinh' });
	expect(lan.places.map(({ title }) => title)).toEqual(['Khai sinh']);
	expect(lan.none).toBe(0);
	const mai = await asked('mai');
	expect([mai.documents.size, mai.places.length]).toEqual([0, 0]);
});
