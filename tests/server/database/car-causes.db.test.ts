import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { causesOf, saveCauses } from '#lib/server/database/car-causes.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { makeWorld } from '../../support/world.ts';

const cause = (id: string, parentId: string | null, text: string) => ({
	id,
	parentId,
	category: null,
	text,
	evidence: '',
	isRoot: false
});

test('a tree that is saved anew keeps the ids of what stays, also where branches changed places', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'contained');
	const minh = await w.as('minh');
	const save = (...rows: ReturnType<typeof cause>[]) =>
		inTransaction(minh, 'analyse-nonconformity', (trx) => saveCauses(trx, car, rows));
	const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
	await save(cause(a, null, 'A'), cause(b, a, 'B'), cause(c, b, 'C'));
	await save(cause(c, null, 'C'), cause(a, c, 'A hai'));
	const rows = await w.db.asOwner((db) => causesOf(db, car));
	expect(rows.map(({ id, parentId, text, position }) => [id, parentId, text, position])).toEqual([
		[c, null, 'C', 0],
		[a, c, 'A hai', 1]
	]);
	await save();
	expect(await w.db.asOwner((db) => causesOf(db, car))).toEqual([]);
});

test('once the plan is submitted, no cause is taken out any more', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned');
	const before = await w.db.asOwner((db) => causesOf(db, car));
	const minh = await w.as('minh');
	const work = inTransaction(minh, 'analyse-nonconformity', (trx) => saveCauses(trx, car, []));
	await work.catch(() => undefined);
	expect((await w.db.asOwner((db) => causesOf(db, car))).length).toBe(before.length);
});
