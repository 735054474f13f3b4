import { isIsoDate } from '#lib/domain/calendar/dates.ts';
import { type Locale, formatDate } from './text/format.ts';

/** What was not possible and because of which fact; then what to do next. */
export type Sentences = { what: string; next: string };

/** One code's words: inputs from its facts, in one language. */
export type SentencesOf<Facts> = (facts: Facts, locale: Locale) => Sentences;

/** A message as Paraglide compiles it. */
export type Words<Inputs> = (inputs: Inputs, options: { locale: Locale }) => string;

/** Both sentences from the same inputs; each takes of them what it names. */
export const say =
	<Facts, What, Next>(
		what: Words<What>,
		next: Words<Next>,
		inputs?: (facts: Facts, locale: Locale) => What & Next
	): SentencesOf<Facts> =>
	(facts, locale) => {
		const given = inputs?.(facts, locale) ?? ({} as What & Next);
		return { what: what(given, { locale }), next: next(given, { locale }) };
	};

export const isOneOf = <C extends string>(codes: readonly C[], code: string): code is C =>
	(codes as readonly string[]).includes(code);

/** A day as people write it. What is refused may be no day at all; then it is shown as it came. */
export const dayWords = (date: string): string => (isIsoDate(date) ? formatDate(date) : date);
