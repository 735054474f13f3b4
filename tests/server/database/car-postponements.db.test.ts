import { expect, test } from 'vitest';
import { addPostponement, postponementsOf } from '#lib/server/database/car-postponements.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCarWithActions } from '../../support/car-effects.ts';
import { makeWorld } from '../../support/world.ts';

test('postponements are told in their order, with who granted them; an earlier date is none', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const postpone = async (day: string, dueBefore: string, dueAfter: string) => {
		const ngoc = await w.as('ngoc', day);
		return inTransaction(ngoc, 'postpone-action', (trx) =>
			addPostponement(trx, ngoc, car, {
				actionId: hoas.id,
				dueBefore,
				dueAfter,
				reason: 'Chờ máy'
			})
		);
	};
	await postpone('2026-11-24', '2026-11-25', '2026-11-30');
	await postpone('2026-11-20', '2026-11-19', '2026-11-25');
	const kept = await reading(await w.as('lan'), (db) => postponementsOf(db, car));
	expect(kept.map((p) => [p.dueAfter, p.byName])).toEqual([
		['2026-11-25', 'Cà Thị Ngọc'],
		['2026-11-30', 'Cà Thị Ngọc']
	]);
	await expect(postpone('2026-11-24', '2026-11-25', '2026-11-25')).rejects.toThrow();
});
