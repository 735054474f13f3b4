import type { Deadline } from '#lib/domain/document/content.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { durationText } from '#lib/i18n/paper-words.ts';

/** One time limit as a sentence; `several` names the ordinary case when there are others. */
export function deadlineText(d: Deadline, several: boolean, locale: Locale): string {
	const limit = d.sameDay
		? m.paper_same_day({}, { locale })
		: m.paper_limit_from(
				{ limit: durationText(d.limit, locale), event: eventWord(d.base, locale) },
				{ locale }
			);
	const cutOff = d.cutOff && m.paper_cut_off({ time: d.cutOff }, { locale });
	const condition = open(d.condition) || (several ? m.paper_ordinary_case({}, { locale }) : '');
	const time = [limit, cutOff].filter(Boolean).join('; ');
	const sentences = [condition ? `${condition}: ${time}` : time, open(d.note)].filter(Boolean);
	return sentences.map((sentence) => `${firstCapital(sentence)}.`).join(' ');
}

/** Without the stop at its end: it becomes part of a longer sentence. */
const open = (text: string): string => text.trim().replace(/[.;:]+$/, '');

const firstCapital = (text: string): string =>
	text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function eventWord(base: Deadline['base'], locale: Locale): string {
	switch (base) {
		case 'complete_dossier':
			return m.paper_from_complete_dossier({}, { locale });
		case 'application':
			return m.paper_from_application({}, { locale });
		case 'acceptance':
			return m.paper_from_acceptance({}, { locale });
	}
}
