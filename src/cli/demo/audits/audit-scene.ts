import { addDays } from '#lib/domain/calendar/dates.ts';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { type AuditKey, type LoadedAudit, loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { Days } from '../days.ts';
import type { Post } from '../posts.ts';
import { type DemoWard, type Stage, instant } from '../stage.ts';
import type { AuditStory } from './audit-story.ts';

/** Who plays an audit, where and when. */
export type AuditScene = {
	stage: Stage;
	ward: DemoWard;
	days: Days;
	story: AuditStory;
	first: string;
	last: string;
	leadId: string;
	personOf(auditor: AuditStory['lead']): string;
	/** The n-th working day before the first. */
	ago(n: number): string;
	as(post: Post, day: string, time: string): Promise<Context>;
	lead(day: string, time: string): Promise<Context>;
};

export function audited(
	stage: Stage,
	wards: ReadonlyMap<string, DemoWard>,
	days: Days,
	story: AuditStory
): AuditScene {
	const named = (slug: string): DemoWard => {
		const ward = wards.get(slug);
		if (!ward) throw new Error(`no demo ward ${slug}`);
		return ward;
	};
	const ward = named(story.ward);
	const first = days.back(story.first);
	const personOf = ({ ward: slug, post }: AuditStory['lead']) => named(slug).people[post];
	const leadId = personOf(story.lead);
	return {
		stage,
		ward,
		days,
		story,
		first,
		last: days.after(first, story.until === 'in_progress' ? 3 : 1),
		leadId,
		personOf,
		ago(n) {
			let day = first;
			for (let passed = 0; passed < n;) {
				day = addDays(day, -1);
				if (days.onOrAfter(day) === day) passed++;
			}
			return day;
		},
		as: (post, day, time) => stage.as(ward.people[post], instant(day, time)),
		// Who was sent here is known here only since the team was confirmed.
		lead: (day, time) => stage.afresh(leadId, instant(day, time))
	};
}

/** The audit as this person sees it now, with its key and version: what a step is taken on. */
export async function seenBy(
	ctx: Context,
	key: AuditKey
): Promise<AuditKey & { version: number; loaded: LoadedAudit }> {
	const { actor } = ctx;
	if (!actor) throw new Error('nobody audits');
	const loaded = await reading(ctx, (db) => loadAudit(db, ctx, actor, key));
	return { ...key, version: loaded.audit.version, loaded };
}
