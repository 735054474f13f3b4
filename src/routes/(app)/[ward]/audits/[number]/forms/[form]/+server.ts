import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { auditForm } from '#lib/server/audit-print/forms.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { RequestHandler } from './$types';

/** The papers of an audit; the report as it was issued, all others as they stand now. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const ward = currentWard(locals);
	demand(actor, 'audit.read', ward.id);
	const key = { wardId: ward.id, number: params.number };
	const blank = url.searchParams.has('blank');
	const { form, audit } = await reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, key);
		return { audit: loaded.audit, form: await auditForm(db, ctx, loaded, params.form, { blank }) };
	});
	if (form === null) refuse('not-found');
	const bytes =
		'sha256' in form
			? new Uint8Array(await ctx.files.get(form.sha256))
			: (await printOnDemand(ctx, form, currentLocale())).bytes;
	return fileResponse({
		bytes,
		name: `${auditNumber(audit)} ${params.form}.pdf`,
		mediaType: 'application/pdf'
	});
};
