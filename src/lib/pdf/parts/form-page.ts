import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate, localDate } from '#lib/i18n/text/format.ts';
import type { Edition, FormPrint, Stamp } from '../types.ts';
import { footer } from './footer.ts';
import { headerBlock } from './header-block.ts';
import { type Orientation, sheet, size } from './page.ts';

export type FormPage = {
	title: string;
	/** Line under the title, e.g. the day or period the form speaks of; '' for none. */
	subtitle: string;
	orientation?: Orientation;
	/** Across every page of what is not signed yet. */
	stamp?: Stamp | null;
	content: Node[];
};

/** A form of the system: header block with the form's own code and issue, a title, its content. */
export function formPage(
	form: FormPrint,
	{ title, subtitle, orientation = 'portrait', stamp = null, content }: FormPage,
	edition: Edition
): TDocumentDefinitions {
	const { locale } = edition;
	const { code, number } = form.form;
	const coded = code ? [code, printNumber(number)] : [];
	return sheet(
		{
			title: [code, title].filter(Boolean).join(' '),
			author: form.ward.name,
			reference: form.reference,
			orientation,
			stamp,
			header: headerBlock({
				agency: form.ward.name,
				kind: '',
				title,
				facts: [
					...(code
						? [
								{ label: m.paper_code({}, { locale }), value: code },
								{ label: m.paper_issue_revision({}, { locale }), value: printNumber(number) }
							]
						: []),
					{
						label: m.paper_printed_on({}, { locale }),
						value: formatDate(localDate(new Date(edition.issuedAt)))
					}
				],
				pageLabel: m.paper_page({}, { locale }),
				orientation
			}),
			footer: footer(
				{
					marks: [
						...coded,
						form.reference && m.paper_reference({ number: form.reference }, { locale })
					],
					verifyUrl: form.verifyUrl,
					stamp,
					orientation
				},
				edition
			),
			content: [
				...(subtitle
					? [{ text: subtitle, italics: true, alignment: 'center' as const, margin: 4 }]
					: []),
				...content
			].map((node, i) => (i === 0 ? bookmarked(node, title) : node))
		},
		edition
	);
}

/** The title stands in the header block; the bookmark hangs on the first line below it. */
const bookmarked = (node: Node, title: string): Node => ({
	stack: [{ text: ' ', fontSize: 1, lineHeight: 1, outline: true, outlineText: title }, node],
	fontSize: size.table
});
