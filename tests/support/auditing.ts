import { auditSlug } from '#lib/domain/audit/numbering.ts';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import { notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { type PlanAuditInput, planAudit } from '#lib/server/usecases/plan-audit.ts';
import { type SetAuditTeamInput, setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import { aCertificate, aLine } from './audits.ts';
import { type DocumentRef, aDocument, anApprovedRevision } from './documents.ts';
import { type PersonName, type World, makeWorld, rightPassword } from './world.ts';

/** An audit on its way through the use cases: planned by Lan on 23 November for 1 and 2 December. */
export type Auditing = {
	w: World;
	document: DocumentRef;
	key: { wardId: number; number: string };
	/** What a page of this moment would send along. */
	seen(): Promise<{ wardId: number; number: string; version: number }>;
	audit(): Promise<{ id: string; state: string; version: number }>;
};

export const auditPlan = (w: World, document: DocumentRef): PlanAuditInput => ({
	wardId: w.wards.thanhBinh,
	title: 'Đánh giá nội bộ đợt cuối năm 2026',
	objective: 'Xác định mức độ phù hợp và hiệu lực của hệ thống',
	criteria: 'TCVN ISO 9001:2015, tài liệu của phường',
	scope: 'Lĩnh vực tư pháp – hộ tịch',
	method: 'Phỏng vấn, xem hồ sơ, quan sát tại chỗ',
	dateFrom: '2026-12-01',
	dateUntil: '2026-12-02',
	rows: [
		{
			documentId: document.id,
			departmentId: w.departments.justice,
			clauses: '8.5.1, 7.5.3'
		},
		{}
	]
});

/** Dũng and Tâm hold certificates; QT.TP.01 is in force, drafted by Lan. */
export async function planned(): Promise<Auditing> {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	for (const person of ['dung', 'tam'] as const) await aCertificate(w, person);
	const number = auditSlug(await planAudit(await w.as('lan'), auditPlan(w, document)));
	const key = { wardId: w.wards.thanhBinh, number };
	const audit = () =>
		w.db.asOwner((db) =>
			db
				.selectFrom('audit')
				.select(['id', 'state', 'version'])
				.where('wardId', '=', key.wardId)
				.executeTakeFirstOrThrow()
		);
	return {
		w,
		document,
		key,
		audit,
		seen: async () => ({ ...key, version: (await audit()).version })
	};
}

type Rows = SetAuditTeamInput['rows'];
export const teamOf = (w: World, lead: PersonName, ...others: PersonName[]): Rows => [
	{ personId: w.ids[lead], role: 'lead', task: 'Phụ trách chung' },
	...others.map((name) => ({ personId: w.ids[name], role: 'auditor' as const }))
];

/** The team is Dũng and Tâm, confirmed by the head. */
export async function confirmed(lead: PersonName = 'dung'): Promise<Auditing> {
	const a = await planned();
	const { w } = a;
	const rows = teamOf(w, lead, lead === 'tam' ? 'dung' : 'tam');
	await setAuditTeam(await w.as('lan'), { ...(await a.seen()), rows });
	await confirmTeam(await w.as('hung'), {
		...(await a.seen()),
		decisionNumber: '45/QĐ-UBND',
		password: rightPassword
	});
	return a;
}

/** The rows of a timetable that covers everything. */
export async function fullTimetable({ w, key }: Auditing, auditor: PersonName = 'dung') {
	const scope = await w.db.asOwner((db) =>
		db.selectFrom('auditScope').select('id').where('wardId', '=', key.wardId).execute()
	);
	const place = 'Phòng họp UBND phường';
	return [
		{ onDate: '2026-12-01', starts: '08:00', ends: '08:30', kind: 'opening' as const, place },
		{
			onDate: '2026-12-01',
			starts: '08:30',
			ends: '11:30',
			kind: 'visit' as const,
			content: 'Xem hồ sơ',
			scopeIds: scope.map(({ id }) => id),
			auditorIds: [w.ids[auditor]],
			auditeeId: w.ids.minh
		},
		{ onDate: '2026-12-02', starts: '16:00', ends: '16:30', kind: 'closing' as const, place },
		{ kind: 'visit' as const }
	];
}

/** Minh was told and has not answered. */
export async function notified(lead: PersonName = 'dung'): Promise<Auditing> {
	const a = await confirmed(lead);
	const ctx = await a.w.as(lead);
	await setTimetable(ctx, { ...(await a.seen()), rows: await fullTimetable(a) });
	await notifyAudit(ctx, { ...(await a.seen()), personIds: [a.w.ids.minh] });
	return a;
}

/** On the first day, with one line in the checklist. */
export async function started(lead: PersonName = 'dung'): Promise<Auditing> {
	const a = await notified(lead);
	await acknowledgeAudit(await a.w.as('minh'), a.key);
	const { id } = await a.audit();
	const { wardId } = a.key;
	await aLine(
		a.w,
		{ wardId, id, year: 2026, number: 1, slug: a.key.number, scopeId: '' },
		{
			scopeId: null
		}
	);
	await startAudit(await a.w.as(lead, '2026-12-01'), await a.seen());
	return a;
}
