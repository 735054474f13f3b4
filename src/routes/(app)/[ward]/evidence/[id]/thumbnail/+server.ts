import { isPictureMedia } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { thumbnailOf } from '#lib/server/files/thumbnails.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { askedEvidence } from '#lib/server/queries/asked-evidence.ts';
import type { RequestHandler } from './$types';

/** A photograph of evidence made small, for the pages that show it beside its words. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const file = await askedEvidence(ctx, currentWard(locals).id, params.id);
	if (!isPictureMedia(file.mediaType)) refuse('not-found');
	return fileResponse({
		bytes: await thumbnailOf(ctx.files, file.sha256),
		name: `${file.sha256.slice(0, 12)}.jpg`,
		mediaType: 'image/jpeg'
	});
};
