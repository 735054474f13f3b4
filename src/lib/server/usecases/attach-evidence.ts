import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { answeringObjections } from '#lib/domain/audit/checklist.ts';
import { type EvidenceSubject, evidenceSubjects, isOfCar } from '#lib/domain/evidence/subjects.ts';
import { carSlug } from '#lib/domain/nonconformity/numbering.ts';
import { demandProver } from '#lib/domain/nonconformity/proofs.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { membersOf } from '../database/audit-plan.ts';
import { evidencePlace } from '../database/evidence-files.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { type SentFile, receiveFile } from '../files/receive.ts';
import { optionalLine, unitId, uuid } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { keepEvidence } from './keep-evidence.ts';
import { loadCar } from './load-car.ts';

const schema = v.object({
	wardId: unitId,
	subject: v.picklist(evidenceSubjects),
	subjectId: uuid,
	caption: optionalLine(300)
});
export type AttachEvidenceInput = v.InferInput<typeof schema> & { file: SentFile };

/**
 * Keeps a photograph or file as evidence of a line, a finding, a CAR or a part of one. It is looked into
 * before anything is stored, and stays for good, under the name of who brought it.
 * @throws Refusal `not-found`; `gates-closed` for who is not of the audit's team, once it no longer
 * runs, or for who does not act in the present step of the CAR; `wrong-state` where that step proves
 * nothing there; what `receiveFile` refuses a file by.
 */
export async function attachEvidence(
	ctx: Context,
	{ file, ...input }: AttachEvidenceInput
): Promise<{ id: string; sha256: string }> {
	const { actor } = ctx;
	demand(actor, isOfCar(input.subject) ? 'car.read' : 'audit.read', input.wardId);
	const { wardId, subject, subjectId, caption } = validInput(schema, input);
	ctx.guardWrites?.();
	await reading(ctx, (db) => openSubject(db, ctx, actor, wardId, subject, subjectId));
	const received = await receiveFile(file);
	const id = await inTransaction(ctx, 'attach-evidence', async (trx) => {
		const { auditId } = await openSubject(trx, ctx, actor, wardId, subject, subjectId);
		const place = { wardId, auditId, subject, subjectId, caption };
		return keepEvidence(trx, ctx, actor, place, received);
	});
	return { id, sha256: received.sha256 };
}

/** What the file is to prove, when this person may still add to it. */
async function openSubject(
	db: Reader,
	ctx: Context,
	actor: Actor,
	wardId: number,
	subject: EvidenceSubject,
	id: string
): Promise<{ auditId: string | null }> {
	const place = (await evidencePlace(db, { wardId, subject, id })) ?? refuse('not-found');
	if ('car' in place) {
		if (!isOfCar(subject)) return refuse('not-found');
		const loaded = await loadCar(db, ctx, { wardId, number: carSlug(place.car) });
		const toProve = { ...loaded.subject, reportedBy: loaded.car.reportedBy };
		demandProver(toProve, actor, { subject, id });
		return { auditId: null };
	}
	demand(actor, 'audit.work', wardId);
	const { audit } = place;
	const members = await membersOf(db, audit);
	const objections = answeringObjections({ ...audit, today: ctx.today, members }, actor);
	if (objections.length) refuse('gates-closed', { objections });
	return { auditId: audit.id };
}
