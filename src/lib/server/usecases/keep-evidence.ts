import type { Actor } from '#lib/domain/actor.ts';
import type { EvidenceSubject } from '#lib/domain/evidence/subjects.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../database/evidence-files.ts';
import { insertFile } from '../database/stored-files.ts';
import type { Trx } from '../database/transaction.ts';
import type { ReceivedFile } from '../files/receive.ts';

/** What a file proves; `auditId` of a part of an audit, else null. */
export type ProvedPlace = {
	wardId: number;
	auditId: string | null;
	subject: EvidenceSubject;
	subjectId: string;
	caption: string;
};

/**
 * Stores a file that was looked into (receiveFile), inside the transaction of what it proves: where a
 * rule refused before, no file is left behind.
 * @returns the id under which it is shown.
 */
export async function keepEvidence(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	place: ProvedPlace,
	{ bytes, name, mediaType, size, flags }: ReceivedFile
): Promise<string> {
	const { wardId } = place;
	const sha256 = await ctx.files.put(bytes);
	const by = { createdAt: ctx.now, createdBy: actor.personId };
	await insertFile(trx, { wardId, sha256, size, mediaType, ...by });
	const id = ctx.newId();
	await addEvidence(trx, {
		...place,
		id,
		sha256,
		name,
		mediaType,
		size,
		flags,
		addedBy: actor.personId,
		addedAt: ctx.now
	});
	return id;
}
