import { demand } from '#lib/domain/permissions.ts';
import { findingNumber } from '#lib/domain/audit/numbering.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { auditFindingPrint } from '#lib/server/audit-print/finding.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.03.05 of a finding as it stands now. */
export const GET: RequestHandler = async ({ locals, params: { number, finding } }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'audit.read', wardId);
	const { data, name } = await reading(ctx, async (db) => {
		const loaded = await loadFinding(db, ctx, { wardId, number, finding });
		const data = await auditFindingPrint(db, ctx, loaded);
		return { data, name: `BM.ISO.03.05 ${number} ${findingNumber(loaded.finding)}.pdf` };
	});
	const { bytes } = await printOnDemand(ctx, { kind: 'audit-finding', data }, currentLocale());
	return fileResponse({ bytes, name, mediaType: 'application/pdf' });
};
