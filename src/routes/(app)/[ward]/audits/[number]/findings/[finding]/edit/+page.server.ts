import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changingObjections } from '#lib/domain/audit/finding-gates.ts';
import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { saidObjections } from '#lib/i18n/refusals.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { findingChoices, splitPlace } from '#lib/server/finding-pages.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { changeFinding, changeFindingSchema } from '#lib/server/usecases/change-finding.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { number, finding } }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.work', wardId);
	return reading(ctx, async (db) => {
		const { audit, subject, ...loaded } = await loadFinding(db, ctx, { wardId, number, finding });
		const own = loaded.finding;
		const where = { wardId, auditId: audit.id, day: ctx.today, locale: currentLocale() };
		return {
			audit: { number: auditNumber(audit), title: audit.title },
			number: findingNumber(own),
			version: own.version,
			objections: saidObjections(changingObjections(subject, actor)),
			choices: await findingChoices(db, where),
			start: { ...own, place: [own.documentId, own.step].filter(Boolean).join(' ') }
		};
	});
};

const schema = v.object({
	...v.omit(changeFindingSchema, ['documentId', 'step']).entries,
	place: v.optional(v.string(), '')
});

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number, finding } }) =>
		actOnForm(request, schema, {}, async ({ place, ...value }) => {
			const key = { wardId: currentWard(locals).id, number, finding };
			await changeFinding(locals.ctx, { ...key, ...value, ...splitPlace(place) });
			redirect(303, `/${ward}/audits/${number}/findings/${finding}`);
		})
};
