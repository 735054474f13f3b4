import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type CarNumber, carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { titleOfFact } from '#lib/domain/nonconformity/title.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { Context } from '../context.ts';
import * as cars from '../database/cars.ts';
import { type FindingRow, auditOfFinding, findingById } from '../database/findings.ts';
import type { Trx } from '../database/transaction.ts';

/**
 * The CAR of a nonconformity that an audit found, major or minor, inside the transaction that accepts
 * the finding (ISO 9001:2015 10.2.1). All that the finding says is said again here, because the CAR
 * is printed by itself.
 * @returns with `number` as on paper, `CAR-2026-003`.
 * @throws Refusal `not-found`; an Error for a finding that is no nonconformity.
 */
export async function raiseFromFinding(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	{ wardId, findingId }: { wardId: number; findingId: string }
): Promise<{ carId: string; number: string; ref: CarNumber }> {
	const finding = (await findingById(trx, { wardId, id: findingId })) ?? refuse('not-found');
	const { grade } = finding;
	if (grade !== 'major' && grade !== 'minor')
		throw new Error(`a finding of grade ${grade} raises no CAR`);
	const { id, ...ref } = await cars.report(
		trx,
		ctx,
		actor,
		{
			wardId,
			source: 'audit',
			sourceNote: await placeOf(trx, finding),
			findingId,
			title: titleOfFact(finding.fact),
			grade,
			requirement: finding.requirement,
			fact: finding.fact,
			evidence: finding.evidence,
			edition: finding.edition,
			clauses: [finding.clause],
			documentId: finding.documentId,
			step: finding.step,
			departmentId: finding.departmentId,
			foundOn: earlier(localDate(finding.recordedAt), ctx.today)
		},
		'raise'
	);
	return { carId: id, number: carNumber(ref), ref };
}

/** Where it was found, in the finding's own words: `ĐGNB-2026-01, PH-02`. */
async function placeOf(trx: Trx, finding: FindingRow): Promise<string> {
	const audit = await auditOfFinding(trx, finding);
	return [audit && auditNumber(audit), findingNumber(finding)].filter(Boolean).join(', ');
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
