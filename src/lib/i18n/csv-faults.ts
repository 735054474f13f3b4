import type { CsvFault } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';
import type { Locale } from './text/format.ts';

const missing = (column: (inputs: object, options: { locale: Locale }) => string) =>
	((_: object, options: { locale: Locale }) =>
		m.refusal_csv_missing({ column: column({}, options) }, options)) as typeof column;

/** Why a list of people cannot be read, as the end of a sentence. */
export const csvFaultWords = wordsFor<CsvFault>({
	empty: m.refusal_csv_empty,
	'too-long': m.refusal_csv_too_long,
	syntax: m.refusal_csv_syntax,
	'old-encoding': m.refusal_csv_old_encoding,
	'missing-username': missing(m.admin_username),
	'missing-fullName': missing(m.admin_full_name),
	'missing-unit': missing(m.admin_unit),
	'missing-role': missing(m.admin_role),
	'missing-validFrom': missing(m.admin_valid_from)
});
