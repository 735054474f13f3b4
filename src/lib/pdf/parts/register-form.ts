import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import type { Day, Edition, FormPrint } from '../types.ts';
import { closing } from './closing.ts';
import { endWith } from './ending.ts';
import { formPage } from './form-page.ts';
import { type Ruled, table } from './table.ts';

type RegisterForm = Pick<Ruled, 'columns' | 'rows' | 'none' | 'fontSize'> & {
	title: string;
	/** The last line of a register that is not empty: how many rows it has. */
	count?: string;
};

/** A register as of a day: one table across the sheet, and who prepared and approved it. */
export function registerForm(
	data: FormPrint & { asOf: Day },
	{ title, count = '', ...ruled }: RegisterForm,
	edition: Edition
): TDocumentDefinitions {
	return formPage(
		data,
		{
			title,
			subtitle: m.paper_as_of({ date: formatDate(data.asOf) }, { locale: edition.locale }),
			orientation: 'landscape',
			content: endWith(
				[table({ ...ruled, orientation: 'landscape' })],
				closing(data.ward, edition, { last: ruled.rows.length ? count : '' })
			)
		},
		edition
	);
}
