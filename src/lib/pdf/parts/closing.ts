import type { Column, Content as Node } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Edition, WardPrint } from '../types.ts';
import { dateLine } from './letterhead.ts';
import { mm, size } from './page.ts';

/** Room for signature and seal, in millimetres. */
const room = 25;

type Person = { name: string; title: string };

/**
 * Date line and two places to sign at the end of a form, never torn from each other. `last` is the
 * last line of the text above, which stays with them: a signature does not stand on a page alone.
 */
export function closing(
	ward: WardPrint,
	edition: Edition,
	{ last = '', preparedBy }: { last?: string; preparedBy?: Person } = {}
): Node {
	const { locale } = edition;
	const place = (title: string, person?: Person): Column => ({
		alignment: 'center',
		width: '*',
		stack: [
			{ text: title, bold: true },
			{ text: m.paper_sign_and_name({}, { locale }), italics: true, fontSize: size.small + 1 },
			{ text: person?.name || ' ', bold: true, margin: [0, mm(room), 0, 0] },
			...(person?.title ? [{ text: person.title, fontSize: size.table }] : [])
		]
	});
	return {
		unbreakable: true,
		margin: [0, 8, 0, 0],
		stack: [
			...(last ? [{ text: last, italics: true }] : []),
			dateLine(ward, edition),
			{
				columns: [
					place(m.paper_prepared_by({}, { locale }), preparedBy),
					place(m.paper_approved_by({}, { locale }))
				]
			}
		]
	};
}
