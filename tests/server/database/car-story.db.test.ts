import { expect, test } from 'vitest';
import {
	carMoves,
	namesOf,
	perhapsSimilar,
	surroundingsOf
} from '#lib/server/database/car-story.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCar, aCarIn, carNow } from '../../support/cars.ts';
import { aDocument, issues } from '../../support/documents.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a CAR points at its department, its document and its neighbours by the names of today', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { code: 'QT.XH.01' });
	await issues(w, document, [{ effectiveFrom: '2026-01-05', title: 'Trợ cấp xã hội' }]);
	const first = await aCarIn(w, 'ineffective');
	const second = await aCar(w, {
		previousCarId: first.id,
		attempt: 2,
		documentId: document.id
	});
	const lan = await w.as('lan');
	const seen = await carNow(w, second);
	const around = await reading(lan, (db) => surroundingsOf(db, seen, testDay));
	expect(around).toMatchObject({
		departmentName: 'Bộ phận Một cửa',
		document: { code: 'QT.XH.01', title: 'Trợ cấp xã hội' },
		finding: null,
		previous: { number: first.number },
		next: null
	});
	const moves = await reading(lan, (db) => carMoves(db, first));
	expect(moves[0]).toMatchObject({ step: 'report', name: 'Quàng Thị Hoa' });
	expect(moves.at(-1)).toMatchObject({ step: 'verify_ineffective', name: 'Đỗ Quốc Dũng' });
	const names = await reading(lan, (db) => namesOf(db, [w.ids.minh, null, w.ids.minh]));
	expect([...names]).toEqual([[w.ids.minh, 'Lò Văn Minh']]);
});

test('what shares a document, a department or a clause may be similar; what was dismissed is not', async () => {
	const w = await makeWorld();
	const car = await aCar(w, { departmentId: w.departments.justice, clauses: ['9.1'] });
	const sameClause = await aCar(w, { departmentId: null, clauses: ['8.1', '9.1'] });
	const sameDepartment = await aCar(w, { departmentId: w.departments.justice, clauses: [] });
	await aCar(w, { departmentId: null, clauses: ['4.1'] });
	await aCarIn(w, 'dismissed', { clauses: ['9.1'] });
	const lan = await w.as('lan');
	const seen = await carNow(w, car);
	const found = await reading(lan, (db) => perhapsSimilar(db, seen));
	expect(found.map(({ id }) => id)).toEqual([sameDepartment.id, sameClause.id]);
});
