import type {
	Objection,
	ObjectionCode,
	ObjectionFacts,
	Refusal,
	RefusalCode,
	RefusalFacts
} from '#lib/domain/refusal.ts';
import { fieldsRefusedBy } from '#lib/domain/refused-fields.ts';
import { currentLocale } from './locale.ts';
import { objectionSentences } from './objection-sentences.ts';
import { refusalSentences } from './refusal-sentences.ts';
import type { Sentences, SentencesOf } from './sentences.ts';
import type { Locale } from './text/format.ts';

export type { Sentences };

/** An objection with its sentences, as a page gets it. */
export type SaidObjection = Objection & Sentences;
/**
 * A refusal with its sentences, as a page gets it: there are too many of them to carry the words of all
 * to every browser.
 */
export type SaidRefusal = {
	code: RefusalCode;
	objections: SaidObjection[];
	/** By the name of a field: what was refused of what was typed into it. */
	beside: Record<string, string>;
} & Sentences;

/** A rule's no, thrown or only found out. */
type AnyRefusal = { [C in RefusalCode]: Pick<Refusal<C>, 'code' | 'facts'> }[RefusalCode];

/** In the language of this request. */
export function saidRefusal(refusal: AnyRefusal | Refusal): SaidRefusal {
	const { code, facts } = refusal;
	const sentences = refusalSentence(refusal, currentLocale());
	const objections = 'objections' in facts ? saidObjections(facts.objections) : [];
	const beside = Object.fromEntries(
		[{ code, ...sentences }, ...objections].flatMap((said) =>
			fieldsRefusedBy(said.code).map((field) => [field, `${said.what} ${said.next}`])
		)
	);
	return { code, objections, beside, ...sentences };
}

/** In the language of this request. */
export const saidObjections = (objections: readonly Objection[]): SaidObjection[] =>
	objections.map((one) => ({ ...one, ...objectionSentence(one, currentLocale()) }));

/** What a page offers, with the sentences of what stands closed. */
export const saidMoves = <Closed extends { objections: Objection[] }, Moves extends object>(
	moves: Moves & { closed: Closed[] }
) => ({
	...moves,
	closed: moves.closed.map((one) => ({ ...one, objections: saidObjections(one.objections) }))
});

export function refusalSentence(
	{ code, facts }: { code: RefusalCode; facts: RefusalFacts[RefusalCode] },
	locale: Locale
): Sentences {
	const sentences = refusalSentences[code] as SentencesOf<RefusalFacts[RefusalCode]>;
	return sentences(facts, locale);
}

export function objectionSentence(
	{ code, facts }: { code: ObjectionCode; facts: ObjectionFacts[ObjectionCode] },
	locale: Locale
): Sentences {
	const sentences = objectionSentences[code] as SentencesOf<ObjectionFacts[ObjectionCode]>;
	return sentences(facts, locale);
}
