import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { actionsOf, savePlannedActions } from '#lib/server/database/car-actions.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a plan that is saved anew holds its own actions alone, in the order of the page', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'analysed');
	const other = await aCarIn(w, 'analysed');
	const minh = await w.as('minh');
	const [first, second] = await w.db.asOwner((db) => actionsOf(db, car));
	if (!first || !second) throw new Error('the scene has two actions');
	const told = ({ causeId, ownerId, dueOn }: typeof first) => ({ causeId, ownerId, dueOn });
	const save = (id: string) =>
		inTransaction(minh, 'plan-actions', (trx) =>
			savePlannedActions(trx, car, [
				{ ...told(second), id, description: 'Mới' },
				{ ...told(first), id: first.id, description: 'Cũ' }
			])
		);
	await save(randomUUID());
	expect(
		(await w.db.asOwner((db) => actionsOf(db, car))).map(({ description }) => description)
	).toEqual(['Mới', 'Cũ']);
	const [foreign] = await w.db.asOwner((db) => actionsOf(db, other));
	expect(await codeOf(save(foreign?.id ?? ''))).toBe('stale');
	expect(await w.db.asOwner((db) => actionsOf(db, other))).toHaveLength(2);
});
