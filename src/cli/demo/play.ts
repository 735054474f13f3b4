import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import { loadPositions } from '#lib/server/templates/positions.ts';
import type { Days } from './days.ts';
import { performerFor } from './perform.ts';
import { type Post, postNames } from './posts.ts';
import { type Act, keyOf, scheduleOf } from './schedule.ts';
import type { DemoWard, Stage } from './stage.ts';
import { stories } from './story.ts';

/** Which post answers for a document: that of its template, or the coordinator's where it is a duty. */
export function ownersBy(positions = loadPositions('2019').positions) {
	return (template: DocumentTemplate): Post => {
		const id = positions.find(({ name }) => name === template.owner['2019'])?.id;
		return postNames.find((post) => post === id) ?? 'van-phong';
	};
}

/** What happens at one moment in a ward happens to different documents, and may be done side by side. */
export function moments(acts: readonly Act[]): Act[][] {
	const groups: Act[][] = [];
	for (const act of acts) {
		const last = groups.at(-1);
		if (last?.[0] && keyOf(last[0]) === keyOf(act)) last.push(act);
		else groups.push([act]);
	}
	return groups;
}

const ownerOf = once(ownersBy);

/** Everything that happened in the ward, in the order of time. */
export const historyOf = (
	{ unit: { slug } }: DemoWard,
	templates: readonly DocumentTemplate[],
	days: Days
): Act[] => scheduleOf(slug, templates, stories[slug] ?? {}, ownerOf(), days);

/**
 * Plays a ward's history, moment by moment: its chain of events reads like that of a ward that lived
 * through it.
 * @param done told after every act.
 */
export async function playWard(
	stage: Stage,
	ward: DemoWard,
	history: readonly Act[],
	done: () => void
): Promise<void> {
	const perform = performerFor(stage, ward, ownerOf(), ward.unit.slug in stories);
	for (const moment of moments(history))
		await Promise.all(moment.map((act) => perform(act).then(done)));
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
