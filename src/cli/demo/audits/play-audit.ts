import { addDays } from '#lib/domain/calendar/dates.ts';
import { auditSlug } from '#lib/domain/audit/numbering.ts';
import type { Answer } from '#lib/domain/audit/states.ts';
import type { Context } from '#lib/server/context.ts';
import { openProgrammeLines } from '#lib/server/database/auditable.ts';
import { type ChecklistLine, checklistOf } from '#lib/server/database/audit-lines.ts';
import * as documents from '#lib/server/database/documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadQuestions } from '#lib/server/templates/questions.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { acknowledgeReport } from '#lib/server/usecases/acknowledge-report.ts';
import { answerLine } from '#lib/server/usecases/answer-line.ts';
import { buildChecklist } from '#lib/server/usecases/build-checklist.ts';
import { closeFinding } from '#lib/server/usecases/close-finding.ts';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import { decideDispute } from '#lib/server/usecases/decide-dispute.ts';
import { disputeFinding } from '#lib/server/usecases/dispute-finding.ts';
import { issueReport } from '#lib/server/usecases/issue-report.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import { notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { planAudit } from '#lib/server/usecases/plan-audit.ts';
import { recordFinding } from '#lib/server/usecases/record-finding.ts';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { respondFinding } from '#lib/server/usecases/respond-finding.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import { saveReport } from '#lib/server/usecases/save-report.ts';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import type { Days } from '../days.ts';
import { type Post, demoPassword as password } from '../posts.ts';
import { type DemoWard, type Stage, instant } from '../stage.ts';
import type { AuditStory, FindingStory } from './audit-story.ts';
import { playCourse } from './play-car.ts';

/** Working days before and after the first day of an audit on which its steps were taken. */
const before = { plan: 12, team: 10, confirm: 8, timetable: 7, notice: 5, acknowledge: 3 };
const after = { report: 3, receive: 5, answer: 6, decide: 7 };

const criteria =
	'TCVN ISO 9001:2015; tài liệu của hệ thống quản lý chất lượng; quy định pháp luật về thủ tục hành chính';

/** An audit from its plan to where it stands today, and its findings with what came of them. */
export async function playAudit(
	stage: Stage,
	wards: ReadonlyMap<string, DemoWard>,
	days: Days,
	story: AuditStory
): Promise<void> {
	const ward = named(wards, story.ward);
	const wardId = ward.id;
	const first = days.back(story.first);
	const last = days.after(first, story.until === 'in_progress' ? 3 : 1);
	const ago = (n: number): string => {
		let day = first;
		for (let passed = 0; passed < n;) {
			day = addDays(day, -1);
			if (days.onOrAfter(day) === day) passed++;
		}
		return day;
	};
	const personOf = ({ ward: slug, post }: AuditStory['lead']) => named(wards, slug).people[post];
	const leadId = personOf(story.lead);
	const as = (post: Post, day: string, time: string) =>
		stage.as(ward.people[post], instant(day, time));
	// Who was sent here is known here only since the team was confirmed.
	const lead = (day: string, time: string) => stage.afresh(leadId, instant(day, time));

	const coordinator = await as('van-phong', ago(before.plan), '09:00');
	const scope = await reading(coordinator, async (db) => {
		const lines = await openProgrammeLines(db, wardId);
		const rows = [];
		for (const { process, code, department, clauses } of story.scope) {
			const document = await documents.byCode(db, wardId, code);
			const departmentId = ward.departments.get(department) ?? null;
			const line = lines.find(
				(l) => l.documentId === document?.id || (l.departmentId === departmentId && !l.documentId)
			);
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
	const key = { wardId, number: auditSlug(planned) };
	const now = async (ctx: Context) => {
		const { actor } = ctx;
		if (!actor) throw new Error('nobody audits');
		const loaded = await reading(ctx, (db) => loadAudit(db, ctx, actor, key));
		return { ...key, version: loaded.audit.version, loaded };
	};

	const team = await as('van-phong', ago(before.team), '09:30');
	await setAuditTeam(team, {
		...(await now(team)),
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
	await confirmTeam(head, { ...(await now(head)), decisionNumber: '45/QĐ-UBND', password });

	const office = await as('van-phong', ago(before.timetable), '10:00');
	const { loaded, ...seen } = await now(office);
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
		...(await now(notice)),
		personIds: auditees.map((post) => ward.people[post])
	});
	for (const post of auditees)
		await acknowledgeAudit(await as(post, ago(before.acknowledge), '14:00'), {
			...key,
			remark: ''
		});

	const begin = await lead(first, '08:00');
	await startAudit(begin, await now(begin));
	const meeting = async (kind: 'opening' | 'closing', day: string, time: string) => {
		const ctx = await lead(day, time);
		await recordMeeting(ctx, {
			...(await now(ctx)),
			kind,
			onDate: day,
			starts: kind === 'opening' ? '08:00' : '16:00',
			ends: kind === 'opening' ? '08:30' : '16:30',
			place: 'Phòng họp UBND',
			chair: begin.actor?.fullName ?? '',
			secretary: coordinator.actor?.fullName ?? '',
			content:
				kind === 'opening'
					? 'Thống nhất mục đích, phạm vi, chuẩn mực và lịch đánh giá.'
					: 'Thông báo kết quả, các phát hiện và thời hạn khắc phục.',
			attendees: [
				{ name: begin.actor?.fullName ?? '', title: 'Trưởng đoàn' },
				{ name: coordinator.actor?.fullName ?? '', title: 'Thư ký ISO' }
			]
		});
	};
	await meeting('opening', first, '08:35');
	const recorded = await playChecklist(story, ward, key, (minute) =>
		stage.afresh(leadId, new Date(instant(first, '09:00').getTime() + minute * 60_000))
	);
	if (story.until === 'in_progress') return;

	await meeting('closing', last, '16:35');
	const writing = await lead(days.after(last, 1), '10:00');
	for (const { number } of recorded) {
		const finding = await reading(writing, (db) =>
			loadFinding(db, writing, { ...key, finding: `${number}` })
		);
		await reviewFinding(writing, {
			...key,
			finding: `${number}`,
			version: finding.finding.version
		});
	}
	await saveReport(writing, {
		...(await now(writing)),
		general: 'Các bộ phận hợp tác, cung cấp đủ hồ sơ theo yêu cầu của đoàn.',
		conclusion:
			'Hệ thống quản lý chất lượng được duy trì; cần khắc phục các điểm không phù hợp đã nêu.',
		recommendations: 'Rà soát văn bản viện dẫn mỗi quý; theo dõi hồ sơ đến hạn hằng tuần.',
		correctionDueOn: days.after(last, 30)
	});
	const issuing = await lead(days.after(last, after.report), '15:00');
	await issueReport(issuing, { ...(await now(issuing)), password });
	const receiving = await as('chu-tich', days.after(last, after.receive), '09:00');
	await acknowledgeReport(receiving, { ...(await now(receiving)), password });
	for (const { number, finding } of recorded)
		await playFinding(
			{ stage, ward, days, last, lead, key: { ...key, finding: `${number}` } },
			finding
		);
}

/** Every line is answered with what was seen; of a running audit rather more than half. */
async function playChecklist(
	story: AuditStory,
	ward: DemoWard,
	key: { wardId: number; number: string },
	at: (minute: number) => Promise<Context>
): Promise<{ number: number; finding: FindingStory }[]> {
	const opening = await at(0);
	const actor = required(opening.actor);
	const lines = await reading(opening, async (db) => {
		const { audit } = await loadAudit(db, opening, actor, key);
		return checklistOf(db, { wardId: key.wardId, auditId: audit.id });
	});
	const recorded: { number: number; finding: FindingStory }[] = [];
	const left = [...story.findings];
	const asked = story.until === 'in_progress' ? Math.ceil(lines.length * 0.6) : lines.length;
	for (const [i, line] of lines.slice(0, asked).entries()) {
		const ctx = await at(i * 5);
		const of = story.scope.find(({ process }) => process === line.process);
		const k = left.findIndex(({ code }) => code === of?.code);
		const finding = k >= 0 && i % 2 === 1 ? left.splice(k, 1)[0] : undefined;
		await answerLine(ctx, {
			...key,
			line: line.id,
			version: line.version,
			...seenAt(line, i, finding)
		});
		if (finding) recorded.push({ number: await record(ctx, ward, key, finding, line.id), finding });
	}
	for (const finding of left) {
		const ctx = await at(asked * 5);
		recorded.push({ number: await record(ctx, ward, key, finding, null), finding });
	}
	return recorded;
}

const answerTo: Record<FindingStory['grade'], Answer> = {
	major: 'nonconforming',
	minor: 'nonconforming',
	observation: 'observation',
	strength: 'conforming'
};

function seenAt(line: ChecklistLine, i: number, finding: FindingStory | undefined) {
	if (finding)
		return { answer: answerTo[finding.grade], evidence: finding.evidence, dossierCodes: '' };
	if (i % 11 === 10)
		return { answer: 'not_sampled' as const, reason: 'Kỳ này không có hồ sơ phát sinh' };
	return {
		answer: 'conforming' as const,
		evidence: 'Đã xem hồ sơ và phỏng vấn người thực hiện, đúng quy định',
		dossierCodes: line.clause.startsWith('8.5') ? `HS-${100 + i}, HS-${140 + i}` : ''
	};
}

async function record(
	ctx: Context,
	ward: DemoWard,
	key: { wardId: number; number: string },
	f: FindingStory,
	lineId: string | null
): Promise<number> {
	const document = await reading(ctx, (db) => documents.byCode(db, ward.id, f.code));
	const { number } = await recordFinding(ctx, {
		...key,
		grade: f.grade,
		clause: f.clause,
		documentId: document?.id ?? null,
		departmentId: ward.departments.get(f.department) ?? null,
		requirement: f.requirement,
		fact: f.fact,
		evidence: f.evidence,
		lineId
	});
	return number;
}

type Around = {
	stage: Stage;
	ward: DemoWard;
	days: Days;
	/** The last day of the audit. */
	last: string;
	lead: (day: string, time: string) => Promise<Context>;
	key: { wardId: number; number: string; finding: string };
};

async function playFinding({ stage, ward, days, last, lead, key }: Around, f: FindingStory) {
	if (f.grade === 'strength' || f.answer === 'open') return;
	const on = (step: keyof typeof after) => days.after(last, after[step]);
	const office = await stage.as(ward.people['chu-tich'], instant(on('answer'), '09:20'));
	const now = async (ctx: Context) => {
		const held = await reading(ctx, (db) => loadFinding(db, ctx, key));
		return { ...key, version: held.finding.version };
	};
	let car: string | null = null;
	if (f.answer === 'disputed' || f.answer === 'upheld') {
		const note = 'Bộ phận cho rằng tình trạng này đã được xử lý trước ngày đánh giá';
		await disputeFinding(office, { ...(await now(office)), note });
		if (f.answer === 'disputed') return;
		const deciding = await lead(on('decide'), '10:00');
		({ car } = await decideDispute(deciding, {
			...(await now(deciding)),
			decision: 'uphold',
			note: 'Bằng chứng tại thời điểm đánh giá cho thấy chưa được xử lý'
		}));
	} else ({ car } = await acceptFinding(office, await now(office)));
	if (f.answer === 'action' || f.answer === 'declined')
		await respondFinding(office, {
			...(await now(office)),
			response: f.answer,
			text:
				f.answer === 'action'
					? 'Bổ sung dòng còn thiếu và niêm yết lại'
					: 'Cách sắp xếp hiện tại theo tên đã đủ để tìm trong 5 phút',
			dueOn: f.answer === 'action' ? days.after(last, 20) : null
		});
	if (car && f.course)
		await playCourse(stage, ward, days, {
			number: car.replace('CAR-', ''),
			found: f.answer === 'upheld' ? on('decide') : on('answer'),
			requirement: f.requirement,
			grade: f.grade === 'major' ? 'major' : 'minor',
			course: f.course
		});
	if (!f.closed) return;
	const closing = await stage.as(ward.people['tai-chinh'], instant(days.after(last, 32), '10:00'));
	await closeFinding(closing, {
		...(await now(closing)),
		evidence: 'Đã xem tại chỗ, điểm đã nêu được khắc phục'
	});
}

const named = (wards: ReadonlyMap<string, DemoWard>, slug: string): DemoWard => {
	const ward = wards.get(slug);
	if (!ward) throw new Error(`no demo ward ${slug}`);
	return ward;
};

const required = <T>(value: T | null): T => {
	if (value === null) throw new Error('nobody audits');
	return value;
};
