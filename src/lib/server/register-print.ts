import { fields } from '#lib/domain/document/kinds.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import { fieldLabel } from '#lib/i18n/kind-labels.ts';
import { standingLabel } from '#lib/i18n/standing-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type Locale, formatDate } from '#lib/i18n/text/format.ts';
import type { RegisterPrint, WardPrint } from '#lib/pdf/types.ts';
import type { RegisterOrder, RegisterRow } from './database/register.ts';

type Printed = {
	ward: WardPrint;
	asOf: string;
	rows: readonly RegisterRow[];
	sort: RegisterOrder['sort'];
};

/**
 * BM.ISO.01.02 out of the rows on the screen. By code it is divided by field of work, in the order of
 * the fields; in another order the rows stand as they were asked for.
 */
export function registerPrint({ ward, asOf, rows, sort }: Printed, locale: Locale): RegisterPrint {
	const divided = sort === 'code';
	const ordered = divided
		? rows.toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field))
		: rows;
	return {
		ward,
		form: { code: 'BM.ISO.01.02', number: firstNumber },
		reference: '',
		verifyUrl: '',
		asOf,
		rows: ordered.map((row) => ({
			group: divided ? fieldLabel(row.field, locale) : '',
			title: row.title,
			code: row.code,
			issue: row.issue,
			revision: row.revision,
			issuedOn: row.issuedOn,
			effectiveFrom: row.effectiveFrom,
			appliesTo: row.departmentName || m.document_whole_ward({}, { locale }),
			note: noteOn(row, locale)
		}))
	};
}

/** Tình trạng; of what was withdrawn also since when. */
function noteOn({ standing, withdrawnOn }: RegisterRow, locale: Locale): string {
	const word = standingLabel(standing, locale);
	return withdrawnOn === null
		? word
		: m.document_standing_since({ standing: word, date: formatDate(withdrawnOn) }, { locale });
}
