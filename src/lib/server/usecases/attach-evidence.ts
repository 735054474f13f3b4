import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { answeringObjections } from '#lib/domain/audit/checklist.ts';
import { type EvidenceSubject, evidenceSubjects } from '#lib/domain/evidence/subjects.ts';
import { finishedCarStates } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { membersOf } from '../database/audit-plan.ts';
import { addEvidence, evidencePlace } from '../database/evidence-files.ts';
import { insertFile } from '../database/stored-files.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { type SentFile, receiveFile } from '../files/receive.ts';
import { optionalLine, unitId, uuid } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';

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
 * @throws Refusal `not-found`; `gates-closed` for who is not of the audit's team or once it no longer
 * runs; `wrong-state` for a CAR that is finished; what `receiveFile` refuses a file by.
 */
export async function attachEvidence(
	ctx: Context,
	{ file, ...input }: AttachEvidenceInput
): Promise<{ id: string; sha256: string }> {
	const { actor } = ctx;
	demand(actor, input.subject.startsWith('car') ? 'car.read' : 'audit.read', input.wardId);
	const { wardId, subject, subjectId, caption } = validInput(schema, input);
	ctx.guardWrites?.();
	await reading(ctx, (db) => openSubject(db, ctx, actor, wardId, subject, subjectId));
	const received = await receiveFile(file);
	const sha256 = await ctx.files.put(received.bytes);
	const id = ctx.newId();
	await inTransaction(ctx, 'attach-evidence', async (trx) => {
		const { auditId } = await openSubject(trx, ctx, actor, wardId, subject, subjectId);
		const { name, mediaType, size, flags } = received;
		const by = { createdAt: ctx.now, createdBy: actor.personId };
		await insertFile(trx, { wardId, sha256, size, mediaType, ...by });
		await addEvidence(trx, {
			wardId,
			id,
			auditId,
			subject,
			subjectId,
			sha256,
			name,
			mediaType,
			size,
			caption,
			flags,
			addedBy: actor.personId,
			addedAt: ctx.now
		});
	});
	return { id, sha256 };
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
	if ('carState' in place) {
		demand(actor, subject === 'car_verification' ? 'car.verify' : 'car.work', wardId);
		if ((finishedCarStates as readonly string[]).includes(place.carState))
			refuse('wrong-state', { state: place.carState, step: 'attach_evidence' });
		return { auditId: null };
	}
	demand(actor, 'audit.work', wardId);
	const { audit } = place;
	const members = await membersOf(db, audit);
	const objections = answeringObjections({ ...audit, today: ctx.today, members }, actor);
	if (objections.length) refuse('gates-closed', { objections });
	return { auditId: audit.id };
}
