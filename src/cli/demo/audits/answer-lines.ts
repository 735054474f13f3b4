import type { Answer } from '#lib/domain/audit/states.ts';
import type { Context } from '#lib/server/context.ts';
import { type ChecklistLine, checklistOf } from '#lib/server/database/audit-lines.ts';
import * as documents from '#lib/server/database/documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { answerLine } from '#lib/server/usecases/answer-line.ts';
import type { AuditKey } from '#lib/server/usecases/load-audit.ts';
import { recordFinding } from '#lib/server/usecases/record-finding.ts';
import { demoPicture } from '../picture.ts';
import type { DemoWard } from '../stage.ts';
import { type AuditScene, seenBy } from './audit-scene.ts';
import type { FindingStory } from './audit-story.ts';

/** A finding by its number within the audit. */
export type Recorded = { number: number; finding: FindingStory };

/** Every line is answered with what was seen; of a running audit rather more than half. */
export async function playChecklist(
	{ story, ward }: AuditScene,
	key: AuditKey,
	at: (minute: number) => Promise<Context>
): Promise<Recorded[]> {
	const opening = await at(0);
	const { loaded } = await seenBy(opening, key);
	const lines = await reading(opening, (db) =>
		checklistOf(db, { wardId: key.wardId, auditId: loaded.audit.id })
	);
	const recorded: Recorded[] = [];
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
	key: AuditKey,
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
		lineId,
		caption: f.photo?.caption ?? '',
		file: f.photo && (await demoPicture(f.photo.picture))
	});
	return number;
}
