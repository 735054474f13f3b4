import {
	type QuestionChange,
	compareQuestions,
	questionKinds
} from '#lib/domain/audit/question.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { bankQuestions, bankRevisions } from '#lib/server/database/question-bank.ts';
import { type Reader, reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { currentBank } from '#lib/server/question-bank.ts';
import type { PageServerLoad } from './$types';

/** What may be asked in an audit, by clause, and how it came to read so. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'question.read', wardId);
	return reading(ctx, async (db) => {
		const bank = await currentBank(db, wardId);
		const chapter = url.searchParams.get('chapter') ?? '';
		const kind = questionKinds.find((k) => k === url.searchParams.get('kind'));
		const asked = Number(url.searchParams.get('revision'));
		const revisions = await bankRevisions(db, wardId);
		return {
			revision: bank.revision,
			saved: bank.saved,
			total: bank.questions.length,
			questions: bank.questions.filter(
				(q) =>
					(chapter === '' || q.clause.split('.')[0] === chapter) &&
					(kind === undefined || q.kinds.length === 0 || q.kinds.includes(kind))
			),
			clauses: clauseChoices(currentLocale()),
			revisions,
			changes: revisions.some((r) => r.revision === asked)
				? { revision: asked, list: await changesOf(db, wardId, asked) }
				: null,
			justSaved: url.searchParams.has('saved'),
			mayEdit: asOf === null && may(ctx.actor, 'question.edit', wardId)
		};
	});
};

/** Null for the first revision, which changed nothing. */
async function changesOf(
	db: Reader,
	wardId: number,
	revision: number
): Promise<QuestionChange[] | null> {
	const after = await bankQuestions(db, wardId, revision);
	const before = await bankQuestions(db, wardId, revision - 1);
	return before && after ? compareQuestions(before.questions, after.questions) : null;
}
