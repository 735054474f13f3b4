import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { accessUntilOf, planAudit } from '#lib/server/usecases/plan-audit.ts';
import { auditPlan, planned } from '../../support/auditing.ts';
import { insertRow, morning, sha256Of } from '../../support/documents.ts';
import { codeOf, fieldsOf } from '../../support/refusals.ts';

test('an audit is planned from a line of the programme or besides it, and gets the next number of its year', async () => {
	const { w, document, key } = await planned();
	const lan = await w.as('lan');
	const { wardId } = key;
	const programmeId = randomUUID();
	await insertRow(w, 'auditProgramme', {
		wardId,
		id: programmeId,
		year: 2026,
		state: 'approved',
		authorId: w.ids.lan,
		createdAt: morning('2026-01-05'),
		approvedAt: morning('2026-01-06'),
		approvedBy: w.ids.hung,
		contentSha256: sha256Of('programme')
	});
	const line = randomUUID();
	const row = { wardId, programmeId, position: 1, process: 'Chứng thực', months: [12] };
	await insertRow(w, 'auditProgrammeLine', { ...row, id: line });
	const fromProgramme = {
		...auditPlan(w, document),
		rows: [{ programmeLineId: line, process: 'Chứng thực' }]
	};
	expect(key.number).toBe('2026-01');
	expect(await planAudit(lan, fromProgramme)).toEqual({ year: 2026, number: 2 });
	expect(
		await planAudit(lan, { ...fromProgramme, dateFrom: '2027-01-05', dateUntil: '2027-01-05' })
	).toEqual({ year: 2027, number: 1 });
	const rows = await w.db.asOwner((db) =>
		db
			.selectFrom('audit as a')
			.innerJoin('auditScope as s', 's.auditId', 'a.id')
			.select([
				'a.state',
				'a.programmeId',
				'a.accessUntil',
				's.process',
				's.clauses',
				's.documentId'
			])
			.orderBy('a.year')
			.orderBy('a.number')
			.execute()
	);
	expect(rows).toMatchObject([
		{
			state: 'planned',
			programmeId: null,
			accessUntil: '2026-12-09',
			process: 'Đăng ký khai sinh',
			clauses: ['8.5.1', '7.5.3'],
			documentId: document.id
		},
		{ programmeId, process: 'Chứng thực' },
		{ programmeId }
	]);
	expect(
		await fieldsOf(
			planAudit(lan, { ...fromProgramme, rows: [{ programmeLineId: programmeId, process: 'X' }] })
		)
	).toEqual({ rows: 'unknown' });
});

test('what cannot be audited is told beside its field; only the coordinator plans', async () => {
	const { w, document } = await planned();
	const lan = await w.as('lan');
	const plan = auditPlan(w, document);
	expect(
		await fieldsOf(
			planAudit(lan, {
				...plan,
				dateUntil: '2026-11-30',
				accessUntil: '2026-11-29',
				rows: [
					{ documentId: randomUUID() },
					{ departmentId: w.wards.himLam, clauses: '8.5.1' },
					{ process: 'Một cửa', clauses: '8.5.1, 99.9' }
				]
			})
		)
	).toEqual({
		dateUntil: 'before-start',
		accessUntil: 'before-start',
		'rows.0.documentId': 'unknown',
		'rows.1.process': 'required',
		'rows.1.departmentId': 'unknown',
		'rows.2.clauses': 'unknown'
	});
	for (const person of ['minh', 'dung', 'hung', 'khach'] as const)
		expect(await codeOf(planAudit(await w.as(person), plan))).toBe('not-allowed');
	expect(await codeOf(planAudit(await w.as('mai'), plan))).toBe('not-found');
});

test('a team has a week for its report unless the plan says otherwise', () => {
	expect(accessUntilOf({ dateUntil: '2026-12-28', accessUntil: null })).toBe('2027-01-04');
	expect(accessUntilOf({ dateUntil: '2026-12-28', accessUntil: '2026-12-28' })).toBe('2026-12-28');
});
