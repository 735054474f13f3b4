import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { documentsOn } from '#lib/server/database/documents-on.ts';
import { registerPage } from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { longHistory, moreWards } from '../../support/long-history.ts';
import { makeWorld, testDay } from '../../support/world.ts';

type Plan = {
	'Node Type': string;
	'Relation Name'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	Plans?: Plan[];
};
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

test('five hundred documents with twenty revisions each, among other wards: no page reads a history', async () => {
	const w = await makeWorld();
	await longHistory(w, { documents: 500, revisions: 20, until: testDay });
	const wardIds = await moreWards(w, 10);
	await longHistory(w, { documents: 100, revisions: 5, until: testDay, wardIds });
	const lan = await w.as('lan');
	for (const asOf of [testDay, '2024-05-01']) {
		const plan = await reading(lan, async (db) => {
			const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`
				explain (analyze, format json) ${documentsOn(asOf, asOf === testDay, sql`d.ward_id = ${w.wards.thanhBinh}`)}`.execute(
				db
			);
			return Object.values(rows[0] ?? {})[0]?.[0].Plan;
		});
		if (!plan) throw new Error('a plan');
		const looks = nodes(plan).filter(
			(n) => n['Relation Name'] === 'revision' && n['Actual Loops'] > 0
		);
		expect(looks.map((n) => n['Node Type'])).not.toContain('Seq Scan');
		const read = looks.reduce((sum, n) => sum + n['Actual Rows'] * n['Actual Loops'], 0);
		// Held, next, and the row itself: three rows a document at most, out of twenty.
		expect(read).toBeLessThanOrEqual(3 * 500);
	}
	const page = await reading(lan, (db) =>
		registerPage(db, {
			wardId: w.wards.thanhBinh,
			asOf: testDay,
			today: testDay,
			sort: 'title',
			direction: 'asc',
			page: 5,
			pageSize: 50
		})
	);
	expect(page.total).toBe(500);
	expect(page.rows.map((r) => [r.code, r.issue])[0]).toEqual(['QT.LS.201', 20]);
});
