import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { documentAddress } from '#lib/address.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { staffOn } from '#lib/server/database/staff.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { documentTemplates, templateContent } from '#lib/server/template-library.ts';
import { createDocument, createDocumentSchema } from '#lib/server/usecases/create-document.ts';
import type { Actions, PageServerLoad } from './$types';

const formSchema = v.object({
	...v.omit(createDocumentSchema, ['content']).entries,
	/** Code of the template whose content the draft begins with; '' for an empty one. */
	template: v.optional(v.string(), '')
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'document.create', wardId);
	const templates = documentTemplates();
	const chosen = templates.find(({ code }) => code === url.searchParams.get('template'));
	return reading(ctx, async (db) => ({
		templates: templates.map(({ code, title }) => ({ value: code, label: `${code} – ${title}` })),
		start: {
			template: chosen?.code ?? '',
			code: chosen?.code ?? '',
			kind: chosen?.kind ?? '',
			field: chosen?.field ?? '',
			title: chosen?.title ?? '',
			clauses: chosen?.clauses ?? [],
			reviewMonths: chosen?.reviewMonths ?? 12
		},
		clauses: clauseChoices(currentLocale()),
		departments: (await departmentsOn(db, wardId, ctx.today)).map(({ id, name }) => ({
			value: String(id),
			label: name
		})),
		owners: (await staffOn(db, wardId, ctx.today))
			.filter(({ roles }) => roles.some((role) => mayRole(role, 'draft.read')))
			.map(({ personId, fullName, title }) => ({
				value: personId,
				label: title ? `${fullName} – ${title}` : fullName
			})),
		me: actor.personId
	}));
};

export const actions: Actions = {
	default: ({ request, locals, params }) => {
		const { ctx } = locals;
		const ward = currentWard(locals);
		return actOnForm(request, formSchema, {}, async ({ template: code, ...value }) => {
			demand(ctx.actor, 'document.create', ward.id);
			const template = documentTemplates().find((known) => known.code === code);
			// A template of another kind has other parts than the document that is made.
			const content =
				template?.kind === value.kind
					? await reading(ctx, (db) => templateContent(db, template, ward, ctx.today))
					: undefined;
			const created = await createDocument(ctx, {
				wardId: ward.id,
				...value,
				...(content ? { content } : {})
			});
			redirect(303, documentAddress(params.ward, created.code, 'edit'));
		});
	}
};
