import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import * as packs from '#lib/server/database/packs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'pack.read', ward.id);
	if (!isUuid(params.id)) refuse('not-found');
	const pack = await reading(ctx, (db) => packs.packById(db, ward.id, params.id));
	if (!pack) refuse('not-found');
	return fileResponse({
		bytes: new Uint8Array(await ctx.files.get(pack.fileSha256)),
		name: `${ward.slug}-${pack.periodFrom}-${pack.periodUntil}.pdf`,
		mediaType: 'application/pdf'
	});
};
