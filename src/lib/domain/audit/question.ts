import { type DocumentKind, type Field, documentKinds, fields } from '../document/kinds.ts';

/** What a question may be asked of: a kind of document, or a field of work. */
export const questionKinds = [...documentKinds, ...fields] as const;
export type QuestionKind = DocumentKind | Field;

/** One question of the bank: a clause of the bank's edition and what to ask there. */
export type Question = {
	id: string;
	clause: string;
	text: string;
	/** Kinds of documents and fields it is asked of; [] for any process. */
	kinds: QuestionKind[];
};

/** The standard's edition that questions are numbered by. */
export const questionEdition = 'iso-9001-2015';

/** What is audited, as far as questions are chosen by it. */
export type Audited = {
	/** [] when it is audited against the whole standard. */
	clauses: readonly string[];
	/** Null where no document is named. */
	kind: DocumentKind | null;
	field: Field | null;
};

const within = (clause: string, wider: string): boolean =>
	clause === wider || clause.startsWith(`${wider}.`);

/** 9.1 is asked by a question on 9.1.2, and 9.1.2 by one on all of 9.1. */
const touches = (clause: string, audited: string): boolean =>
	within(clause, audited) || within(audited, clause);

/** The questions that fit what is audited, in the order of the bank. */
export const questionsFor = (questions: readonly Question[], audited: Audited): Question[] =>
	questions.filter(
		({ clause, kinds }) =>
			(audited.clauses.length === 0 || audited.clauses.some((c) => touches(clause, c))) &&
			(kinds.length === 0 || kinds.some((k) => k === audited.kind || k === audited.field))
	);

/**
 * The bank with the questions of one clause written anew; all others stay in their places.
 * @param order every clause of the edition, in order: where a clause without questions yet belongs.
 */
export function withClause(
	bank: readonly Question[],
	clause: string,
	questions: readonly Question[],
	order: readonly string[]
): Question[] {
	const place = (c: string): number => order.indexOf(c);
	const first = bank.findIndex((q) => q.clause === clause);
	const at = first >= 0 ? first : bank.findIndex((q) => place(q.clause) > place(clause));
	const rest = bank.filter((q) => q.clause !== clause);
	const before = at < 0 ? rest.length : bank.slice(0, at).filter((q) => q.clause !== clause).length;
	return [...rest.slice(0, before), ...questions, ...rest.slice(before)];
}

export type QuestionChange =
	| { kind: 'added'; after: Question }
	| { kind: 'removed'; before: Question }
	| { kind: 'changed'; before: Question; after: Question };

/** What one revision of the bank says otherwise than another; order alone is no difference. */
export function compareQuestions(
	before: readonly Question[],
	after: readonly Question[]
): QuestionChange[] {
	const old = new Map(before.map((q) => [q.id, q]));
	const ids = new Set(after.map((q) => q.id));
	return [
		...after.flatMap((question): QuestionChange[] => {
			const was = old.get(question.id);
			if (!was) return [{ kind: 'added', after: question }];
			return isSame(was, question) ? [] : [{ kind: 'changed', before: was, after: question }];
		}),
		...before
			.filter((q) => !ids.has(q.id))
			.map((question): QuestionChange => ({ kind: 'removed', before: question }))
	];
}

const isSame = (a: Question, b: Question): boolean =>
	a.clause === b.clause && a.text === b.text && a.kinds.join() === b.kinds.join();
