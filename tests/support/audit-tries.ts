import type { AuditState } from '#lib/domain/audit/states.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { acknowledgeReport } from '#lib/server/usecases/acknowledge-report.ts';
import { answerLine } from '#lib/server/usecases/answer-line.ts';
import { buildChecklist } from '#lib/server/usecases/build-checklist.ts';
import { cancelAudit } from '#lib/server/usecases/cancel-audit.ts';
import { closeAudit } from '#lib/server/usecases/close-audit.ts';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import { extendAccess } from '#lib/server/usecases/extend-access.ts';
import { issueReport } from '#lib/server/usecases/issue-report.ts';
import { notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { reopenTeam } from '#lib/server/usecases/reopen-team.ts';
import { saveReport } from '#lib/server/usecases/save-report.ts';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import type { SeenAudit, Try } from './audit-walk.ts';
import { aMeetingRecord } from './audits.ts';
import type { Walk } from './walks.ts';
import { type PersonName, rightPassword } from './world.ts';

const nameOf = (walk: Walk, id: string | undefined): PersonName =>
	(Object.keys(walk.w.ids) as PersonName[]).find((name) => walk.w.ids[name] === id) ?? 'dung';

export const leadOf = (seen: SeenAudit, walk: Walk): PersonName[] => [
	nameOf(walk, seen.team.find(({ role }) => role === 'lead')?.id)
];
export const teamOf = (seen: SeenAudit, walk: Walk): PersonName[] =>
	seen.team.length === 0 ? ['dung'] : seen.team.map(({ id }) => nameOf(walk, id));
export const mostly = (walk: Walk, words: string): string => (walk.chance(0.95) ? words : '');

const during =
	(...states: AuditState[]) =>
	({ state }: SeenAudit): boolean =>
		states.includes(state);
const password = (walk: Walk): string => (walk.chance(0.97) ? rightPassword : 'sai');
const lan = (): PersonName[] => ['lan'];
const unanswered = ({ lines }: SeenAudit) => lines.filter(({ answer }) => answer === null);
const isReportable = (a: SeenAudit): boolean =>
	a.written &&
	a.meetings.length === 2 &&
	a.lines.every(({ answer, found }) => answer !== null && (found || answer !== 'nonconforming')) &&
	a.findings.every(({ state }) => state !== 'recorded');
const isCorrected = ({ findings }: SeenAudit): boolean =>
	findings.every(({ state }) => state === 'closed' || state === 'withdrawn');
/** Dũng, who drafted one of the documents, and Minh, who is of one of the departments, among others. */
const asked: readonly PersonName[] = ['dung', 'tam', 'lan', 'minh'];

/** What people do with an audit from its team to its end. */
export const auditTries: readonly Try[] = [
	{
		name: 'set-audit-team',
		fits: (a) => a.state === 'planned' && a.team.length === 0,
		usual: lan,
		act: ({ walk, ctx, key }) => {
			const [lead, other] = [walk.pick(asked), walk.pick(asked)];
			const named = walk.chance(0.6) ? [lead, other] : [lead];
			const rows = named.map((name, i) => ({
				personId: walk.w.ids[name],
				role: i === 0 && walk.chance(0.95) ? ('lead' as const) : ('auditor' as const)
			}));
			return setAuditTeam(ctx, { ...key, rows });
		}
	},
	{
		name: 'confirm-team',
		fits: (a) => a.state === 'planned' && a.team.length > 0,
		usual: () => ['hung'],
		act: ({ walk, ctx, key }) =>
			confirmTeam(ctx, {
				...key,
				decisionNumber: mostly(walk, '45/QĐ-UBND'),
				password: password(walk)
			})
	},
	{
		name: 'reopen-team',
		fits: (a, walk) => a.state === 'team_confirmed' && walk.chance(0.25),
		usual: () => ['hung'],
		act: ({ walk, ctx, key }) => reopenTeam(ctx, { ...key, note: mostly(walk, 'Đổi đoàn') })
	},
	{
		name: 'timetable',
		fits: (a) => a.state === 'team_confirmed' && a.slots < 3,
		usual: leadOf,
		act: ({ walk, ctx, seen, key }) => {
			const at = { onDate: seen.dateFrom, place: 'Phòng họp' };
			const visit = { scopeIds: seen.scope, auditorIds: seen.team.slice(0, 1).map(({ id }) => id) };
			const rows = [
				{ ...at, starts: '08:00', ends: '08:30', kind: 'opening' as const },
				{ ...at, ...visit, starts: '08:30', ends: '11:30', kind: 'visit' as const },
				{ ...at, starts: '16:00', ends: '16:30', kind: 'closing' as const }
			];
			return setTimetable(ctx, { ...key, rows: walk.chance(0.9) ? rows : rows.slice(1) });
		}
	},
	{
		name: 'notify',
		fits: (a, walk) => a.state === 'team_confirmed' && (a.slots === 3 || walk.chance(0.05)),
		usual: leadOf,
		act: ({ walk, ctx, key }) =>
			notifyAudit(ctx, {
				...key,
				personIds: walk.chance(0.95) ? [walk.w.ids.hoa, walk.w.ids.ngoc] : []
			})
	},
	{
		name: 'acknowledge-audit',
		fits: (a) => a.state === 'notified' && a.unread.length > 0,
		usual: (a, walk) => (a.unread.length ? a.unread.map((id) => nameOf(walk, id)) : ['hoa']),
		act: ({ ctx, key }) => acknowledgeAudit(ctx, key)
	},
	{
		name: 'build-checklist',
		fits: (a) => ['notified', 'in_progress'].includes(a.state) && a.lines.length < 2,
		usual: teamOf,
		act: ({ walk, ctx, seen, key }) =>
			buildChecklist(ctx, {
				...key,
				own: [
					{ clause: '8.5.1', text: `Chọn hồ sơ số ${seen.lines.length + 1}: có đủ bước không?` },
					{ clause: '7.5.3', text: walk.chance(0.5) ? 'Có bản lỗi thời tại quầy không?' : '' }
				]
			})
	},
	{
		name: 'start',
		fits: (a, walk) =>
			a.state === 'notified' &&
			a.unread.length === 0 &&
			a.lines.length > 0 &&
			a.dateFrom <= walk.day,
		usual: leadOf,
		act: ({ ctx, key }) => startAudit(ctx, key)
	},
	{
		name: 'answer',
		fits: (a) => a.state === 'in_progress' && unanswered(a).length > 0,
		usual: teamOf,
		act: ({ walk, ctx, seen, key }) => {
			const open = unanswered(seen);
			const line = walk.pick(open.length > 0 ? open : [...seen.lines, none]);
			return answerLine(ctx, {
				...key,
				line: line.id,
				version: line.version + (walk.chance(0.03) ? 1 : 0),
				answer: walk.pick([
					'conforming',
					'conforming',
					'nonconforming',
					'observation',
					'not_sampled',
					null
				]),
				reason: mostly(walk, 'Không phát sinh'),
				evidence: 'Sổ theo dõi'
			});
		}
	},
	...(['opening', 'closing'] as const).map((kind): Try => ({
		name: `${kind}-meeting`,
		fits: (a) => a.state === 'in_progress' && !a.meetings.includes(kind),
		usual: teamOf,
		act: ({ ctx, seen, key }) =>
			recordMeeting(ctx, { ...aMeetingRecord, ...key, kind, onDate: seen.dateFrom })
	})),
	{
		name: 'save-report',
		fits: (a) => a.state === 'in_progress' && !a.written,
		usual: teamOf,
		act: ({ walk, ctx, key }) =>
			saveReport(ctx, {
				...key,
				general: mostly(walk, 'Đơn vị chuẩn bị đầy đủ.'),
				conclusion: 'Có hiệu lực.'
			})
	},
	{
		name: 'issue-report',
		// Too early now and then: that is what may not happen.
		fits: (a, walk) => a.state === 'in_progress' && (isReportable(a) || walk.chance(0.1)),
		usual: leadOf,
		act: ({ walk, ctx, key }) => issueReport(ctx, { ...key, password: password(walk) })
	},
	{
		name: 'acknowledge-report',
		fits: (a) => a.state === 'report_issued' && !a.acknowledged,
		usual: () => ['lan', 'ngoc', 'hung'],
		act: ({ walk, ctx, key }) => acknowledgeReport(ctx, { ...key, password: password(walk) })
	},
	{
		name: 'extend-access',
		fits: (a, walk) =>
			during('team_confirmed', 'notified', 'in_progress', 'report_issued')(a) &&
			(a.accessUntil < walk.day || walk.chance(0.02)),
		usual: lan,
		act: ({ walk, ctx, key }) =>
			extendAccess(ctx, { ...key, accessUntil: addDays(walk.day, 40), note: 'Chưa xong' })
	},
	{
		name: 'close-audit',
		fits: (a, walk) =>
			a.state === 'report_issued' && ((a.acknowledged && isCorrected(a)) || walk.chance(0.03)),
		usual: (a, walk) => ['lan', ...leadOf(a, walk)],
		act: ({ ctx, key }) => closeAudit(ctx, key)
	},
	{
		name: 'cancel-audit',
		fits: (a, walk) => during('planned', 'team_confirmed', 'notified')(a) && walk.chance(0.04),
		usual: lan,
		act: ({ walk, ctx, key }) => cancelAudit(ctx, { ...key, note: mostly(walk, 'Bão lũ') })
	}
];

/** A line of no audit. */
const none = { id: '00000000-0000-4000-8000-000000000000', version: 1 };
