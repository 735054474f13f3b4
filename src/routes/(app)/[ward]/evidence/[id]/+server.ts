import { evidenceMedia, kindOfMediaType } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { askedEvidence } from '#lib/server/queries/asked-evidence.ts';
import type { RequestHandler } from './$types';

/** A photograph or file of evidence, to keep; what somebody may not see is not there. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const file = await askedEvidence(ctx, currentWard(locals).id, params.id);
	const kind = kindOfMediaType(file.mediaType) ?? refuse('not-found');
	return fileResponse({
		bytes: new Uint8Array(await ctx.files.get(file.sha256)),
		name: file.name,
		mediaType: evidenceMedia[kind].mediaType
	});
};
