import { printNumber } from '#lib/domain/document/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import { revisionFile } from '#lib/server/database/revision-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import type { RequestHandler } from './$types';

/** The paper as it was approved: `?revision=` one of them, else the one in force on the day. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const revisionId = url.searchParams.get('revision');
	if (revisionId !== null && !isUuid(revisionId)) refuse('not-found');
	const code = toNfc(params.code);
	const asked = { wardId: ward.id, code, revisionId, day: locals.asOf ?? ctx.today };
	const file = await reading(ctx, (db) => revisionFile(db, asked));
	if (!file) refuse('not-found');
	return fileResponse({
		bytes: new Uint8Array(await ctx.files.get(file.sha256)),
		name: `${file.code} ${printNumber(file).replace('/', '-')}.pdf`,
		mediaType: 'application/pdf'
	});
};
