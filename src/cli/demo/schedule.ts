import { addDays, addMonths } from '#lib/domain/calendar/dates.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import type { Days } from './days.ts';
import { type Edit, unchanged } from './edits.ts';
import type { Post } from './posts.ts';
import type { Cycle, Life, When } from './story.ts';
import { firstIssues } from './waves.ts';

type Moment = { day: string; time: string; code: string; by: Post };
export type Drafting = Moment & {
	do: 'draft' | 'revise';
	template: DocumentTemplate;
	cycle: Cycle;
	/** What was changed in all cycles so far, in order. */
	edits: Edit[];
	/** Law must be in force on both days, or the gates stay closed. */
	submitted: string;
	approved: string;
};
type Returning = Moment & { do: 'return'; cycle: Cycle };
type Approving = Moment & { do: 'approve'; effectiveFrom: string };
export type Acknowledging = Moment & { do: 'acknowledge'; unread: Post[] };
/** One thing that one person did at one moment. */
export type Act =
	| Drafting
	| (Moment & { do: 'submit' | 'agree' | 'confirm' | 'recall' })
	| Returning
	| Approving
	| Acknowledging;

/** Working days from the draft to each step of a revision's way. */
const way = { submit: 2, agree: 4, approve: 6, effective: 8, read: 11 };

const first = (started: When, until: Cycle['until']): Cycle => ({
	started,
	change: 'new_issue',
	by: 'van-phong',
	reason: 'Ban hành lần đầu theo kế hoạch xây dựng hệ thống',
	changedParts: 'Toàn bộ',
	edit: unchanged,
	reviewers: ['pho-chu-tich'],
	until,
	unread: [],
	remarks: []
});

/**
 * Everything that happened in a ward, in the order of time.
 * @param ownerOf the post that answers for a document.
 * @param life what happened to a document after its first issue.
 */
export function scheduleOf(
	slug: string,
	templates: readonly DocumentTemplate[],
	life: Record<string, Life>,
	ownerOf: (template: DocumentTemplate) => Post,
	days: Days
): Act[] {
	const acts = firstIssues(slug, templates).flatMap(({ template, started, until }) => {
		const { cycles = [], forgotten = false } = life[template.code] ?? {};
		const all = [first(started, until), ...cycles];
		const played = all.flatMap((cycle, i) =>
			playCycle(template, cycle, all.slice(0, i + 1), ownerOf(template), days)
		);
		return forgotten ? played : [...played, ...confirmations(template, all, days)];
	});
	return acts.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const keyOf = (act: Act): string => `${act.day}T${act.time}`;

function playCycle(
	template: DocumentTemplate,
	cycle: Cycle,
	soFar: Cycle[],
	owner: Post,
	days: Days
): Act[] {
	const { code } = template;
	const by = cycle.by === 'owner' ? owner : cycle.by;
	const day0 = days.back(cycle.started);
	const on = (step: keyof typeof way) => days.after(day0, way[step]);
	const act = (day: string, time: string, who: Post) => ({ day, time, code, by: who });
	const acts: Act[] = [
		{
			...act(day0, '08:30', by),
			do: soFar.length === 1 ? 'draft' : 'revise',
			template,
			cycle,
			edits: soFar.map((c) => c.edit),
			submitted: on('submit'),
			approved: on('approve')
		}
	];
	if (cycle.until === 'draft') return acts;
	acts.push({ ...act(on('submit'), '10:00', by), do: 'submit' });
	if (cycle.until === 'in_review') return acts;
	if (cycle.until === 'returned')
		return [...acts, { ...act(on('agree'), '14:00', 'pho-chu-tich'), do: 'return', cycle }];
	const agreeing = cycle.until === 'half_reviewed' ? cycle.reviewers.slice(0, 1) : cycle.reviewers;
	// One after another: two who agree at the same moment would both have seen the same version.
	for (const [i, reviewer] of agreeing.entries())
		acts.push({ ...act(on('agree'), `14:${20 + i * 10}`, reviewer), do: 'agree' });
	if (cycle.until !== 'approved') return acts;
	const effectiveFrom = on('effective');
	acts.push(
		{ ...act(on('approve'), '15:30', 'chu-tich'), do: 'approve', effectiveFrom },
		{ ...act(on('read'), '09:15', 'van-phong'), do: 'acknowledge', unread: cycle.unread }
	);
	// Copies of the issue before come back, save those of the last weeks: they are still out.
	if (soFar.length > 1 && 'months' in cycle.started)
		acts.push({ ...act(on('read'), '10:30', 'van-phong'), do: 'recall' });
	// What would lie ahead has not happened yet: a fresh approval waits to be read.
	return acts.filter(({ day }) => day <= days.back({ workingDays: 1 }));
}

/** The periodic review found it still fitting, ten days before it was due. */
function confirmations(template: DocumentTemplate, cycles: Cycle[], days: Days): Act[] {
	const last = cycles.findLast((c) => c.until === 'approved');
	if (!last) return [];
	const effectiveFrom = days.after(days.back(last.started), way.effective);
	const due = addMonths(effectiveFrom, template.reviewMonths);
	const day = days.onOrAfter(addDays(due, -10));
	if (day > days.back({ workingDays: 12 })) return [];
	return [{ day, time: '16:00', code: template.code, by: 'van-phong', do: 'confirm' }];
}
