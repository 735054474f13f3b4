import { auditSlug } from '#lib/domain/audit/numbering.ts';
import { openProgrammeLines } from '#lib/server/database/auditable.ts';
import * as documents from '#lib/server/database/documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadQuestions } from '#lib/server/templates/questions.ts';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { buildChecklist } from '#lib/server/usecases/build-checklist.ts';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import type { AuditKey } from '#lib/server/usecases/load-audit.ts';
import { notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { planAudit } from '#lib/server/usecases/plan-audit.ts';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { demoPassword as password } from '../posts.ts';
import { type AuditScene, seenBy } from './audit-scene.ts';

/** Working days before the first day of an audit on which its steps were taken. */
const before = { plan: 12, team: 10, confirm: 8, timetable: 7, notice: 5, acknowledge: 3 };

const criteria =
	'TCVN ISO 9001:2015; tài liệu của hệ thống quản lý chất lượng; quy định pháp luật về thủ tục hành chính';

/** From the plan to the day on which everybody was told and had said so. */
export async function prepareAudit(scene: AuditScene): Promise<AuditKey> {
	const { ward, days, story, first, last, leadId, personOf, ago, as } = scene;
	const wardId = ward.id;
	const coordinator = await as('van-phong', ago(before.plan), '09:00');
	const scope = await reading(coordinator, async (db) => {
		const lines = await openProgrammeLines(db, wardId);
		const rows = [];
		for (const { process, code, department, clauses } of story.scope) {
			const document = await documents.byCode(db, wardId, code);
			const departmentId = ward.departments.get(department) ?? null;
			const line =
				lines.find((l) => l.documentId === document?.id || l.process.endsWith(process)) ??
				lines.find((l) => l.departmentId === departmentId && !l.documentId);
			rows.push({
				process,
				documentId: document?.id ?? null,
				departmentId,
				clauses,
				programmeLineId: line?.id ?? null
			});
		}
		return rows;
	});
	const planned = await planAudit(coordinator, {
		wardId,
		title: story.title,
		objective: 'Xác định mức độ phù hợp và hiệu lực của hệ thống quản lý chất lượng',
		criteria,
		scope: story.scope.map(({ process }) => process).join('; '),
		method: 'Phỏng vấn, xem hồ sơ, quan sát tại nơi làm việc',
		dateFrom: first,
		dateUntil: last,
		accessUntil: days.after(last, 10),
		rows: scope
	});
	const key: AuditKey = { wardId, number: auditSlug(planned) };

	const team = await as('van-phong', ago(before.team), '09:30');
	await setAuditTeam(team, {
		...(await seenBy(team, key)),
		rows: [
			{ personId: leadId, role: 'lead', task: 'Phụ trách chung, viết báo cáo' },
			...story.members.map((member) => ({
				personId: personOf(member),
				role: 'auditor' as const,
				task: 'Ghi chép tại quầy'
			}))
		]
	});
	const head = await as('chu-tich', ago(before.confirm), '15:00');
	await confirmTeam(head, { ...(await seenBy(head, key)), decisionNumber: '45/QĐ-UBND', password });

	const office = await as('van-phong', ago(before.timetable), '10:00');
	const { loaded, ...seen } = await seenBy(office, key);
	const slot = (starts: string, ends: string, kind: 'opening' | 'visit' | 'closing') => ({
		onDate: kind === 'closing' ? last : first,
		starts,
		ends,
		kind,
		place: kind === 'visit' ? 'Tại nơi làm việc' : 'Phòng họp UBND'
	});
	await setTimetable(office, {
		...seen,
		rows: [
			{ ...slot('08:00', '08:30', 'opening'), content: 'Họp khai mạc' },
			...loaded.scope.map((row, i) => ({
				...slot(
					`${String(8 + i).padStart(2, '0')}:30`,
					`${String(9 + i).padStart(2, '0')}:30`,
					'visit'
				),
				content: row.process,
				scopeIds: [row.id],
				auditorIds: [leadId],
				auditeeId: ward.people[story.scope[i]?.auditee ?? 'van-phong']
			})),
			{ ...slot('16:00', '16:30', 'closing'), content: 'Họp kết thúc' }
		]
	});
	for (const [i, row] of loaded.scope.entries())
		await buildChecklist(office, {
			...key,
			scopeId: row.id,
			ask: loadQuestions()
				.questions.filter((_, q) => q % story.scope.length === i)
				.slice(0, story.questions)
				.map(({ id }) => id)
		});
	const notice = await as('van-phong', ago(before.notice), '10:30');
	const auditees = [...new Set(story.scope.map(({ auditee }) => auditee))];
	await notifyAudit(notice, {
		...(await seenBy(notice, key)),
		personIds: auditees.map((post) => ward.people[post])
	});
	for (const post of auditees)
		await acknowledgeAudit(await as(post, ago(before.acknowledge), '14:00'), {
			...key,
			remark: ''
		});
	return key;
}
