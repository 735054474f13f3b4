import type { Actor } from '#lib/domain/actor.ts';
import { changingObjections, recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import {
	type FindingStep,
	findingSteps,
	ownFindingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { type Move, movesFor } from '#lib/domain/workflow.ts';
import {
	type SaidObjection,
	type SaidRefusal,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import { checklistLine } from './database/audit-lines.ts';
import type { ScopeRow } from './database/audit-plan.ts';
import { departmentsOn } from './database/departments.ts';
import { evidenceOf } from './database/evidence-files.ts';
import { findingPlaces } from './database/finding-names.ts';
import { findingMoves } from './database/findings.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type FindingView, findingViews } from './finding-view.ts';
import { clauseChoices } from './queries/clause-choices.ts';
import type { Locale } from '#lib/i18n/text/format.ts';
import { shownFiles } from './shown-files.ts';
import { type FindingKey, type LoadedFinding, loadFinding } from './usecases/load-finding.ts';

/** The finding that a page is about, with the audit around it. */
export type FindingHead = {
	/** As printed: `ĐGNB-2026-01` and `PH-03`. */
	audit: { number: string; title: string };
	number: string;
	view: FindingView;
};

async function headOf(
	db: Reader,
	{ audit, members, finding }: LoadedFinding
): Promise<FindingHead> {
	const [view] = await findingViews(db, { audit, members }, [finding]);
	if (!view) throw new Error('one finding gives one view');
	return {
		audit: { number: auditNumber(audit), title: audit.title },
		number: findingNumber(finding),
		view
	};
}

export type FindingDecision = FindingHead & {
	version: number;
	/** Why the step is closed; [] when it stands open. */
	objections: SaidObjection[];
	/** The step is not one of this state any more. */
	refusal: SaidRefusal | null;
};

/**
 * Loads what a decision on a finding is about.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function findingDecisionOn(
	ctx: Context,
	key: FindingKey,
	step: FindingStep
): Promise<{ decision: FindingDecision }> {
	const { actor } = ctx;
	demand(actor, findingSteps[step].by, key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadFinding(db, ctx, key);
		const { finding, subject } = loaded;
		const move = movesFor(findingSteps, subject, actor).find((m) => m.step === step);
		return {
			decision: {
				...(await headOf(db, loaded)),
				version: finding.version,
				objections: saidObjections(move?.objections ?? []),
				refusal: move
					? null
					: saidRefusal({ code: 'wrong-state', facts: { state: finding.state, step } })
			}
		};
	});
}

/**
 * Everything that the page of a finding shows.
 * @param ward slug of the ward.
 */
export async function findingPage(ctx: Context, key: FindingKey, ward: string) {
	const { actor } = ctx;
	demand(actor, 'audit.read', key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadFinding(db, ctx, key);
		const { audit, finding, subject, members, cars } = loaded;
		const { wardId } = finding;
		const line = finding.lineId
			? await checklistLine(db, { wardId, auditId: audit.id, id: finding.lineId })
			: undefined;
		return {
			...(await headOf(db, loaded)),
			...offered(loaded, actor),
			line: line ? { id: line.id, question: line.question } : null,
			cars: cars.map(({ year, number, state }) => ({ year, number, state })),
			mayReadCars: may(actor, 'car.read', wardId),
			files: await shownFiles(db, ward, await evidenceOf(db, wardId, [finding.id]), members),
			history: await findingMoves(db, { wardId, id: finding.id })
		};

		function offered(of: LoadedFinding, who: Actor) {
			const moves = movesFor(findingSteps, subject, who).filter(
				(m): m is Move<Exclude<FindingStep, (typeof ownFindingSteps)[number]>> =>
					!(ownFindingSteps as readonly FindingStep[]).includes(m.step)
			);
			return {
				open: moves.filter((m) => m.objections.length === 0).map((m) => m.step),
				/** Files are added while the audit runs, by its auditors. */
				mayAttach: recordingObjections(of.around, ctx.today, who).length === 0,
				mayEdit:
					may(who, 'audit.work', wardId) &&
					changingObjections({ ...subject, audit: of.around }, who).length === 0
			};
		}
	});
}

/** What the form of a finding offers to choose. */
export async function findingChoices(
	db: Reader,
	{ wardId, auditId, day, locale }: { wardId: number; auditId: string; day: string; locale: Locale }
) {
	return {
		clauses: clauseChoices(locale),
		departments: (await departmentsOn(db, wardId, day)).map(({ id, name }) => ({
			value: String(id),
			label: name
		})),
		places: await findingPlaces(db, { wardId, auditId }, day)
	};
}

/** One choice of the form stands for a document or a step of it: `<id>` or `<id> B2`. */
export function splitPlace(place: string): { documentId: string | null; step: string } {
	const [documentId = '', step = ''] = place.split(' ');
	return { documentId: documentId || null, step };
}

/** What a finding of a line begins with. */
export async function startOf(
	db: Reader,
	{ wardId, auditId, lineId }: { wardId: number; auditId: string; lineId: string | null },
	scope: readonly ScopeRow[]
) {
	const line = lineId ? await checklistLine(db, { wardId, auditId, id: lineId }) : undefined;
	if (!line) return null;
	const grade =
		line.answer === 'observation' || line.answer === 'opportunity' ? 'observation' : 'minor';
	return {
		lineId: line.id,
		question: line.question,
		clause: line.clause,
		grade,
		departmentId: line.departmentId,
		place: scope.find((s) => s.id === line.scopeId)?.documentId ?? '',
		evidence: [line.evidence, line.dossierCodes.join(', ')].filter(Boolean).join('\n')
	};
}
