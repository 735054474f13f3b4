import { test } from 'vitest';
import { type AuditStep, auditSteps } from '#lib/domain/audit/lifecycle.ts';
import { type AuditState, auditStates } from '#lib/domain/audit/states.ts';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { cancelAudit } from '#lib/server/usecases/cancel-audit.ts';
import { closeAudit } from '#lib/server/usecases/close-audit.ts';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import { issueReport } from '#lib/server/usecases/issue-report.ts';
import { notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { reopenTeam } from '#lib/server/usecases/reopen-team.ts';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import { confirmed, fullTimetable, notified, planned, teamOf } from '../../support/auditing.ts';
import { aLine, aPrintedReport, anAudit } from '../../support/audits.ts';
import { morning } from '../../support/documents.ts';
import { aFinding, aReadyAudit, auditDay } from '../../support/finding-scenes.ts';
import { type Scene, expectMoves, expectRefusals } from '../../support/lifecycle-walk.ts';
import { type World, makeWorld, rightPassword } from '../../support/world.ts';

/** Tâm of the sister ward leads it, Dũng is the other auditor. This is all that may happen. */
const open = {
	'planned confirm_team': ['hung'],
	'planned cancel': ['lan', 'hung'],
	'team_confirmed reopen_team': ['hung'],
	'team_confirmed notify': ['lan', 'tam'],
	'team_confirmed cancel': ['lan', 'hung'],
	'notified start': ['tam'],
	'notified cancel': ['lan', 'hung'],
	'in_progress issue_report': ['tam'],
	'report_issued close': ['lan', 'tam']
} as const;

type Arranged = { w: World; slug: string };

/** An audit that lacks nothing for the step that leads on from its state. */
const arranged: Record<AuditState, () => Promise<Arranged>> = {
	async planned() {
		const a = await planned();
		const rows = teamOf(a.w, 'tam', 'dung');
		await setAuditTeam(await a.w.as('lan'), { ...(await a.seen()), rows });
		return { w: a.w, slug: a.key.number };
	},
	async team_confirmed() {
		const a = await confirmed('tam');
		await setTimetable(await a.w.as('tam'), { ...(await a.seen()), rows: await fullTimetable(a) });
		return { w: a.w, slug: a.key.number };
	},
	async notified() {
		const a = await notified('tam');
		await acknowledgeAudit(await a.w.as('minh'), a.key);
		const { id } = await a.audit();
		const ref = { wardId: a.key.wardId, id, year: 2026, number: 1, slug: a.key.number };
		await aLine(a.w, { ...ref, scopeId: '' }, { scopeId: null });
		return { w: a.w, slug: a.key.number };
	},
	async in_progress() {
		const w = await makeWorld();
		const { audit } = await aReadyAudit(w);
		return { w, slug: audit.slug };
	},
	report_issued: () => reported('report_issued'),
	closed: () => reported('closed'),
	async cancelled() {
		const w = await makeWorld();
		const why = { cancelledReason: 'Chuyển sang năm sau' };
		return { w, slug: (await anAudit(w, { state: 'cancelled', lead: 'tam', ...why })).slug };
	}
};

/** Its report is acknowledged, and what it found is closed. */
async function reported(state: 'report_issued' | 'closed'): Promise<Arranged> {
	const w = await makeWorld();
	const at = morning('2026-12-04');
	const audit = await anAudit(w, {
		state,
		lead: 'tam',
		...(await aPrintedReport(w)),
		...{ reportAcknowledgedAt: at, reportAcknowledgedBy: w.ids.hung },
		...(state === 'closed' ? { closedAt: at, closedBy: w.ids.tam } : {})
	});
	await aFinding(w, audit, { state: 'closed', closingEvidence: 'Đã thu hồi' });
	return { w, slug: audit.slug };
}

async function scene(state: AuditState): Promise<Scene<AuditStep>> {
	const { w, slug: number } = await arranged[state]();
	const now = () =>
		w.db.asOwner((db) =>
			db
				.selectFrom('audit')
				.select(['id', 'state', 'version'])
				.where('wardId', '=', w.wards.thanhBinh)
				.executeTakeFirstOrThrow()
		);
	const { id, version } = await now();
	const seen = { wardId: w.wards.thanhBinh, number, version, password: rightPassword };
	const note = { ...seen, note: 'Có lý do' };
	return {
		w,
		day: auditDay,
		take: {
			confirm_team: (ctx) => confirmTeam(ctx, { ...seen, decisionNumber: '45/QĐ-UBND' }),
			reopen_team: (ctx) => reopenTeam(ctx, note),
			notify: (ctx) => notifyAudit(ctx, { ...seen, personIds: [w.ids.minh] }),
			start: (ctx) => startAudit(ctx, seen),
			issue_report: (ctx) => issueReport(ctx, seen),
			close: (ctx) => closeAudit(ctx, note),
			cancel: (ctx) => cancelAudit(ctx, note)
		},
		state: async () => (await now()).state,
		moves: () =>
			w.db.asOwner(async (db) => {
				const rows = await db
					.selectFrom('auditMove')
					.select('step')
					.where('auditId', '=', id)
					.execute();
				return rows.map(({ step }) => step);
			})
	};
}

const lifecycle = { states: auditStates, table: auditSteps, scene, open };

test('what the table of an audit does not allow is refused, for every step, state and person, and leaves no trace', () =>
	expectRefusals(lifecycle));

test('what the table of an audit allows happens, with its move on record', () =>
	expectMoves(lifecycle));
