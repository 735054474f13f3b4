import type { Question } from '#lib/domain/audit/question.ts';
import { bankQuestions } from './database/question-bank.ts';
import type { Reader } from './database/transaction.ts';
import { loadQuestions } from './templates/questions.ts';

export type CurrentBank = {
	/** 1 is the template; every save counts one further. */
	revision: number;
	questions: Question[];
	/** Whether the ward has saved a bank of its own. */
	saved: boolean;
};

/** The file changes with the program only. */
let template: Question[] | undefined;
export const templateQuestions = (): Question[] => (template ??= loadQuestions().questions);

/** The bank a ward asks from today: its own, else the template. */
export async function currentBank(db: Reader, wardId: number): Promise<CurrentBank> {
	const own = await bankQuestions(db, wardId);
	return own
		? { ...own, saved: true }
		: { revision: 1, questions: templateQuestions(), saved: false };
}
