import { expect, test } from 'vitest';
import { openAudits } from '#lib/server/database/open-audits.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { anAudit } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('what is neither closed nor given up is open, in the order of its days, in wards one may read', async () => {
	const w = await makeWorld();
	await anAudit(w, { state: 'in_progress', dateFrom: '2026-11-20', dateUntil: '2026-11-24' });
	await anAudit(w, { state: 'planned', dateFrom: '2026-10-01', dateUntil: '2026-10-02' });
	await anAudit(w, { state: 'cancelled', cancelledReason: 'Hoãn sang năm sau' });
	const ctx = await w.as('lan');
	const wards = [w.wards.thanhBinh, w.wards.himLam];
	const open = await reading(ctx, (db) => openAudits(db, wards));
	expect(open).toMatchObject([
		{ state: 'planned', wardSlug: 'thanh-binh', number: 2, toAnswer: 0 },
		{ state: 'in_progress', dateUntil: '2026-11-24', number: 1, toDecide: 0, toClose: 0 }
	]);
	expect(await reading(await w.as('mai'), (db) => openAudits(db, wards))).toEqual([]);
});
