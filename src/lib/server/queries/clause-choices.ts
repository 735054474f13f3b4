import { type ClauseEdition, loadClauses } from '#lib/server/templates/clauses.ts';
import type { Locale } from '#lib/i18n/text/format.ts';

export type ClauseChoice = { value: string; label: string };

/** The library is a file that changes with the program only. */
let library: ClauseEdition | undefined;
const working = (): ClauseEdition => (library ??= loadClauses());

/** Every clause that a document can rest on: “7.5.3 Kiểm soát thông tin dạng văn bản”. */
export const clauseChoices = (locale: Locale): ClauseChoice[] =>
	working().clauses.map(({ id, nameVi, nameEn }) => ({
		value: id,
		label: `${id} ${locale === 'vi' ? nameVi : nameEn}`
	}));

/** The edition that the clauses of {@link clauseChoices} are of. */
export const workingEdition = (): { edition: string; standard: string } => working();

export const isClause = (id: string): boolean => working().clauses.some((c) => c.id === id);
