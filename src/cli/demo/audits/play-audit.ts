import type { Days } from '../days.ts';
import type { DemoWard, Stage } from '../stage.ts';
import { answerFinding } from './answer-finding.ts';
import { audited } from './audit-scene.ts';
import type { AuditStory } from './audit-story.ts';
import { conductAudit } from './conduct-audit.ts';
import { prepareAudit } from './prepare-audit.ts';

/** An audit from its plan to where it stands today, and its findings with what came of them. */
export async function playAudit(
	stage: Stage,
	wards: ReadonlyMap<string, DemoWard>,
	days: Days,
	story: AuditStory
): Promise<void> {
	const scene = audited(stage, wards, days, story);
	const key = await prepareAudit(scene);
	const recorded = await conductAudit(scene, key);
	if (story.until === 'in_progress') return;
	for (const { number, finding } of recorded)
		await answerFinding(scene, { ...key, finding: `${number}` }, finding);
}
