import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { currentBank } from '#lib/server/question-bank.ts';
import {
	saveQuestionBank,
	saveQuestionBankSchema
} from '#lib/server/usecases/save-question-bank.ts';
import type { Actions, PageServerLoad } from './$types';

/** The questions of one clause, written anew under a reason. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'question.edit', wardId);
	return reading(ctx, async (db) => {
		const { revision, questions } = await currentBank(db, wardId);
		const clauses = clauseChoices(currentLocale());
		const clause = clauses.find(({ value }) => value === url.searchParams.get('clause')) ?? null;
		return {
			revision,
			clauses,
			clause,
			questions: questions.filter((q) => q.clause === clause?.value)
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) => {
		const wardId = currentWard(locals).id;
		return actOnForm(request, saveQuestionBankSchema, { wardId }, async (value) => {
			await saveQuestionBank(locals.ctx, value);
			redirect(303, `/${params.ward}/audits/questions?saved`);
		});
	}
};
