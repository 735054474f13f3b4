import type { Days } from '../days.ts';
import type { DemoWard, Stage } from '../stage.ts';
import { reportedCars } from './car-story.ts';
import { ownAudit } from './him-lam.ts';
import { playAudit } from './play-audit.ts';
import { playReportedCar } from './play-car.ts';
import { playAuditor, playProgramme } from './play-programme.ts';
import { crossAudit, runningAudit } from './thanh-binh.ts';

/** One audit of each worked ward with the ten findings of its first year, and one that runs today. */
const auditStories = [crossAudit, ownAudit, runningAudit];

/** How many acts `playAudits` tells of. */
export const auditActs =
	5 + auditStories.length + Object.values(reportedCars).reduce((sum, all) => sum + all.length, 0);

/**
 * Audits and nonconformities of the worked wards, played once their procedures are in force: their
 * events say when they happened, as everything in the demo, and were recorded after those of documents.
 * @param done told after every act, with the name of its ward.
 */
export async function playAudits(
	stage: Stage,
	wards: readonly DemoWard[],
	days: Days,
	done: (ward: string) => void
): Promise<void> {
	const bySlug = new Map(wards.map((ward) => [ward.unit.slug, ward]));
	const auditors = [
		['thanh-binh', 11],
		['him-lam', 11],
		['muong-thanh', 10]
	] as const;
	for (const [i, [slug, monthsAgo]] of auditors.entries()) {
		const ward = bySlug.get(slug);
		if (!ward) continue;
		const number = `ĐGV-${String(i + 21)}`;
		await playAuditor(stage, ward, days, { post: 'tai-chinh', number, monthsAgo });
		done(ward.unit.name);
	}
	const begun = new Set<string>();
	for (const story of auditStories) {
		const ward = bySlug.get(story.ward);
		if (!ward) continue;
		if (!begun.has(story.ward)) {
			begun.add(story.ward);
			await playProgramme(stage, ward, days, story.first);
			done(ward.unit.name);
		}
		await playAudit(stage, bySlug, days, story);
		done(ward.unit.name);
	}
	for (const [slug, reported] of Object.entries(reportedCars)) {
		const ward = bySlug.get(slug);
		if (!ward) continue;
		for (const car of reported) {
			await playReportedCar(stage, ward, days, car);
			done(ward.unit.name);
		}
	}
}
