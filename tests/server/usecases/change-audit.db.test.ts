import { expect, test } from 'vitest';
import { changeAudit } from '#lib/server/usecases/change-audit.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { auditPlan, confirmed, fullTimetable, planned } from '../../support/auditing.ts';
import { aLine } from '../../support/audits.ts';
import { codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';

test('what stays in the scope keeps its place in timetable and checklist; what goes takes them with it', async () => {
	const a = await planned();
	const { w, document, key } = a;
	const lan = await w.as('lan');
	const plan = auditPlan(w, document);
	const [first] = plan.rows;
	const two = { ...plan, rows: [{ ...first }, { process: 'Một cửa' }] };
	await changeAudit(lan, { ...two, ...(await a.seen()) });
	await setTimetable(lan, {
		...(await a.seen()),
		rows: (await fullTimetable(a)).map((r) => ({ ...r, auditorIds: [] }))
	});
	const scope = await w.db.asOwner((db) =>
		db.selectFrom('auditScope').selectAll().orderBy('position').execute()
	);
	const { id } = await a.audit();
	const ref = { ...key, id, slug: key.number, year: 2026, number: 1, scopeId: '' };
	for (const { id: scopeId } of scope) await aLine(w, ref, { scopeId });
	await changeAudit(lan, {
		...plan,
		...(await a.seen()),
		title: 'Đổi tên',
		rows: [{ ...first, clauses: '8.6' }]
	});
	const after = await w.db.asOwner(async (db) => ({
		audit: await db.selectFrom('audit').select('title').executeTakeFirst(),
		scope: await db.selectFrom('auditScope').select(['id', 'clauses']).execute(),
		lines: await db.selectFrom('auditLine').select('scopeId').execute(),
		planned: await db
			.selectFrom('auditSlot')
			.select('scopeIds')
			.where('kind', '=', 'visit')
			.execute()
	}));
	const kept = scope[0]?.id;
	expect(after).toEqual({
		audit: { title: 'Đổi tên' },
		scope: [{ id: kept, clauses: ['8.6'] }],
		lines: [{ scopeId: kept }],
		planned: [{ scopeIds: [kept] }]
	});
});

test('an old page, another year, another role, or a confirmed team: the plan stays', async () => {
	const a = await confirmed();
	const { w } = a;
	const lan = await w.as('lan');
	const change = { ...auditPlan(w, a.document), ...(await a.seen()) };
	expect(await refusalOf(changeAudit(lan, change))).toEqual({
		code: 'wrong-state',
		facts: { state: 'team_confirmed', step: 'change' }
	});
	expect(await codeOf(changeAudit(lan, { ...change, version: 1 }))).toBe('stale');
	expect(await codeOf(changeAudit(await w.as('dung'), change))).toBe('not-allowed');
	const b = await planned();
	const moved = { ...auditPlan(b.w, b.document), ...(await b.seen()) };
	expect(
		await fieldsOf(
			changeAudit(await b.w.as('lan'), {
				...moved,
				dateFrom: '2027-01-04',
				dateUntil: '2027-01-04'
			})
		)
	).toEqual({ dateFrom: 'out-of-range' });
});
