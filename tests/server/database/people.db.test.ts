import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as people from '#lib/server/database/people.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

test('people stand by given name, page after page; what is typed is looked for as it is', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const found = async (q: string, page = 1) => {
		const { rows, total } = await reading(admin, (db) =>
			people.peoplePage(db, { q, page, pageSize: 5 })
		);
		return { names: rows.map((p) => p.fullName.split(' ').at(-1)), total };
	};
	expect(await found('')).toEqual({ names: ['Dũng', 'Hoa', 'Hùng', 'Khách', 'Lan'], total: 13 });
	expect((await found('', 2)).names).toEqual(['Mai', 'Minh', 'Ngọc', 'Phố', 'Sơn']);
	expect(await found('NGUYỄN thị')).toEqual({ names: ['Lan'], total: 1 });
	expect(await found('quantri')).toEqual({ names: ['Trị'], total: 1 });
	for (const wildcard of ['%', '_', '\\']) expect((await found(wildcard)).total).toBe(0);
});

test('a name to sign in with is given once; who takes another name is found under that one', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const person = {
		id: randomUUID(),
		username: 'an.lv',
		fullName: 'Lò Văn Ân',
		email: null,
		locale: 'vi' as const
	};
	const put = (given: typeof person) =>
		inTransaction(admin, 'test', (trx) => people.insertPerson(trx, given));
	expect(await put(person)).toBe(true);
	expect(await put({ ...person, id: randomUUID(), fullName: 'Người khác' })).toBe(false);

	const change = { fullName: 'Lò Văn Đại', email: 'dai@example.gov.vn', locale: 'en' as const };
	const update = (id: string) =>
		inTransaction(admin, 'test', (trx) =>
			people.updatePerson(trx, id, { ...change, active: false })
		);
	expect(await update(person.id)).toBe(true);
	expect(await update(randomUUID())).toBe(false);
	await reading(admin, async (db) => {
		const stored = await people.personByUsername(db, 'an.lv');
		expect(stored).toMatchObject({ id: person.id, ...change, active: false });
		expect(await people.personById(db, person.id)).toEqual(stored);
		const named = (q: string) => people.peoplePage(db, { q, page: 1, pageSize: 5 });
		expect((await named('van dai')).rows).toMatchObject([{ username: 'an.lv' }]);
		expect((await named('van an')).total).toBe(0);
	});
});
