import { type Clause, loadClauses } from '#lib/server/templates/clauses.ts';
import type { Locale } from '#lib/i18n/text/format.ts';

export type ClauseChoice = { value: string; label: string };

/** The library is a file that changes with the program only. */
let library: Clause[] | undefined;

/** Every clause that a document can rest on: “7.5.3 Kiểm soát thông tin dạng văn bản”. */
export const clauseChoices = (locale: Locale): ClauseChoice[] =>
	(library ??= loadClauses().clauses).map(({ id, nameVi, nameEn }) => ({
		value: id,
		label: `${id} ${locale === 'vi' ? nameVi : nameEn}`
	}));
