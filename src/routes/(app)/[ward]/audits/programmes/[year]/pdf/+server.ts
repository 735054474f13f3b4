import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { programmePrint } from '#lib/server/audit-print/programme.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { programmeYear } from '#lib/server/programme-decision.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.03.01 as it stands, with the changes since its approval. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'programme.read', ward.id);
	const year = programmeYear(params.year);
	const data = await reading(ctx, (db) => programmePrint(db, ctx, ward.id, year));
	if (data === null) refuse('not-found');
	const { bytes } = await printOnDemand(ctx, { kind: 'audit-programme', data }, currentLocale());
	return fileResponse({
		bytes,
		name: `BM.ISO.03.01 ${ward.slug} ${year}.pdf`,
		mediaType: 'application/pdf'
	});
};
