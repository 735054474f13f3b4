import type { ObjectionFacts } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type SentencesOf, say } from './sentences.ts';

type OfProgrammes =
	'programme-empty' | 'line-without-months' | 'line-without-clauses' | 'line-not-audited';

/** Why a yearly programme does not go on; part of objectionSentences. */
export const programmeObjectionSentences: {
	[C in OfProgrammes]: SentencesOf<ObjectionFacts[C]>;
} = {
	'programme-empty': say(m.objection_programme_empty_what, m.objection_programme_empty_next),
	'line-without-months': say(
		m.objection_line_without_months_what,
		m.objection_line_without_months_next,
		(f) => f
	),
	'line-without-clauses': say(
		m.objection_line_without_clauses_what,
		m.objection_line_without_clauses_next,
		(f) => f
	),
	'line-not-audited': say(
		m.objection_line_not_audited_what,
		m.objection_line_not_audited_next,
		(f) => ({ process: f.process, months: f.months.join(', ') })
	)
};
