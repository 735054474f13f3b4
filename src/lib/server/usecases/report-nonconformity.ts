import * as v from 'valibot';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import { reportedSources } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { codesIn, unknownInWard } from '../car-fields.ts';
import type { Context } from '../context.ts';
import * as cars from '../database/cars.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { type SentFile, receiveFile } from '../files/receive.ts';
import {
	line,
	optionalDay,
	optionalLine,
	optionalWords,
	unitId,
	uuid,
	words
} from '../input-fields.ts';
import { loadClauses } from '../templates/clauses.ts';
import { invalid, validInput } from '../valid-input.ts';
import { clauses } from './create-document.ts';
import { keepEvidence } from './keep-evidence.ts';

export const reportNonconformitySchema = v.object({
	title: line(200),
	fact: words(4000),
	/** An audit's findings raise their own. */
	source: v.picklist(reportedSources),
	sourceNote: optionalLine(200),
	requirement: optionalWords(4000),
	evidence: optionalWords(4000),
	/** Left empty: today. */
	foundOn: optionalDay,
	departmentId: v.optional(v.nullable(unitId), null),
	documentId: v.optional(v.nullable(uuid), null),
	step: optionalLine(200),
	clauses: v.optional(clauses, []),
	/** Parted by commas, semicolons or lines. */
	dossierCodes: optionalWords(4000)
});
export type ReportNonconformityInput = {
	wardId: number;
	/** What shows it, taken on the spot: kept with the report, or neither is. */
	photo?: SentFile | undefined;
} & v.InferInput<typeof reportNonconformitySchema>;

/**
 * Anybody who works in the ward says what went wrong (ISO 9001:2015 8.7, 10.2.1 a). What a title, a
 * fact and a source leave open is asked when it is triaged.
 * @returns its id and number.
 * @throws Refusal `invalid-input`; what `receiveFile` refuses the photograph by.
 */
export async function reportNonconformity(
	ctx: Context,
	input: ReportNonconformityInput
): Promise<CarNumber & { carId: string }> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'car.report', wardId);
	const given = validInput(reportNonconformitySchema, input);
	const foundOn = given.foundOn ?? ctx.today;
	if (foundOn > ctx.today) invalid({ field: 'foundOn', code: 'out-of-range' });
	const check = async (db: Reader) => {
		const faults = await unknownInWard(db, ctx, wardId, given);
		if (faults.length > 0) invalid(...faults);
	};
	if (input.photo) await reading(ctx, check);
	const photo = input.photo && (await receiveFile(input.photo));
	return inTransaction(ctx, 'report-nonconformity', async (trx) => {
		await check(trx);
		const { id, ...number } = await cars.report(
			trx,
			ctx,
			actor,
			{
				...given,
				wardId,
				foundOn,
				edition: loadClauses().edition,
				dossierCodes: codesIn(given.dossierCodes)
			},
			'report'
		);
		// A telephone's file name says nothing; what went wrong is what the picture shows.
		const place = { wardId, auditId: null, subject: 'car', subjectId: id } as const;
		if (photo) await keepEvidence(trx, ctx, actor, { ...place, caption: given.title }, photo);
		return { carId: id, ...number };
	});
}
