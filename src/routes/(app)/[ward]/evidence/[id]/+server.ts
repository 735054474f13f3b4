import { evidenceMedia, kindOfMediaType } from '#lib/domain/evidence/media.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { evidenceById } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import type { RequestHandler } from './$types';

/** A photograph or file of evidence, to keep; what somebody may not see is not there. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, may(ctx.actor, 'audit.read', ward.id) ? 'audit.read' : 'car.read', ward.id);
	if (!isUuid(params.id)) refuse('not-found');
	const file = await reading(ctx, (db) => evidenceById(db, ward.id, params.id));
	if (!file) refuse('not-found');
	const kind = kindOfMediaType(file.mediaType) ?? refuse('not-found');
	return fileResponse({
		bytes: new Uint8Array(await ctx.files.get(file.sha256)),
		name: file.name,
		mediaType: evidenceMedia[kind].mediaType
	});
};
