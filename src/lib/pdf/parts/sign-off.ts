import type { Content as Node, TableCell } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDateTime } from '#lib/i18n/text/format.ts';
import type { SignaturePrint } from '../types.ts';
import { shortHash } from './footer.ts';
import { mm, size } from './page.ts';
import { ruled } from './table.ts';
import { capitals } from './text.ts';

type Meaning = SignaturePrint['meaning'];
/** One column: what it answers for, and who signed; without a signature it waits for a pen. */
type Signed = { meaning: Meaning; by: SignaturePrint[] };

/** A person needs about 60 mm of a 162 mm page less the labels; more columns start a second table. */
const columnsPerTable = 4;

/**
 * Bảng trách nhiệm (domain notes 3.3): name, signature, title for drafting, review and approval. The
 * signature row is 25 mm, room for ink and seal; a signature made in the product prints its time and
 * the hash of what was signed, and for a stand-in both names.
 */
export function signOff(signatures: SignaturePrint[], locale: Locale): Node[] {
	const all = columnsOf(signatures);
	const tables: Node[] = [];
	for (let i = 0; i < all.length; i += columnsPerTable)
		tables.push(signTable(all.slice(i, i + columnsPerTable), locale));
	return tables;
}

function columnsOf(signatures: SignaturePrint[]): Signed[] {
	const columns: Signed[] = [];
	for (const meaning of ['draft', 'review', 'approve', 'issue'] as const) {
		const given = signatures.filter((s) => s.meaning === meaning);
		if (given.length === 0 && meaning !== 'issue') columns.push({ meaning, by: [] });
		for (const signature of given) {
			// The head usually approves and issues in one go: one column, two signatures.
			const same = columns.find(
				(c) => meaning === 'issue' && c.meaning === 'approve' && samePerson(c.by[0], signature)
			);
			if (same) same.by.push(signature);
			else columns.push({ meaning, by: [signature] });
		}
	}
	return columns;
}

const samePerson = (a: SignaturePrint | undefined, b: SignaturePrint): boolean =>
	a?.name === b.name && a.title === b.title && a.onBehalfOf?.name === b.onBehalfOf?.name;

function signTable(columns: Signed[], locale: Locale): Node {
	const row = (label: string, cells: Node[], bold = false): TableCell[] => [
		{ text: label, bold: true, verticalAlignment: 'middle' },
		...cells.map((cell): TableCell => ({
			stack: [cell],
			alignment: 'center',
			verticalAlignment: 'middle',
			bold
		}))
	];
	const heads = columns.map((c) => meaningWord(c.meaning, locale));
	return {
		table: {
			widths: [mm(24), ...columns.map(() => '*')],
			heights: ['auto', 'auto', mm(25), 'auto'],
			dontBreakRows: true,
			body: [
				row(m.paper_responsibility({}, { locale }), heads, true),
				row(
					m.paper_full_name({}, { locale }),
					columns.map(({ by }) => nameOf(by[0], locale))
				),
				row(
					m.paper_signature({}, { locale }),
					columns.map(({ by }) => ({ stack: by.map((s) => electronic(s, locale)) }))
				),
				row(
					m.paper_position({}, { locale }),
					columns.map(({ by }) => titleOf(by[0]))
				)
			]
		},
		layout: ruled,
		fontSize: columns.length > 3 ? size.table - 1 : size.table,
		lineHeight: 1.15,
		unbreakable: true,
		margin: [0, 4, 0, 4]
	};
}

export function meaningWord(meaning: Meaning, locale: Locale): string {
	switch (meaning) {
		case 'draft':
			return m.paper_meaning_draft({}, { locale });
		case 'review':
			return m.paper_meaning_review({}, { locale });
		case 'approve':
			return m.paper_meaning_approve({}, { locale });
		case 'issue':
			return m.paper_meaning_issue({}, { locale });
	}
}

function nameOf(signature: SignaturePrint | undefined, locale: Locale): Node {
	if (!signature) return ' ';
	const { name, onBehalfOf } = signature;
	return {
		stack: [
			{ text: name, bold: true },
			...(onBehalfOf
				? [
						{
							text: m.paper_on_behalf_of({ name: onBehalfOf.name }, { locale }),
							italics: true,
							fontSize: size.small
						}
					]
				: [])
		]
	};
}

/** NĐ 30/2020: KT. with the head's office above the signer's own. */
function titleOf(signature: SignaturePrint | undefined): Node {
	if (!signature) return ' ';
	const { title, onBehalfOf } = signature;
	return onBehalfOf
		? `${onBehalfOf.form ?? 'KT'}. ${capitals(onBehalfOf.title)}\n${capitals(title)}`
		: title;
}

const electronic = (s: SignaturePrint, locale: Locale): Node => ({
	fontSize: size.small,
	margin: [0, 1, 0, 3],
	stack: [
		{
			text:
				s.meaning === 'issue'
					? m.paper_signed_internally_issue({}, { locale })
					: m.paper_signed_internally({}, { locale }),
			italics: true
		},
		{ text: formatDateTime(s.at) },
		{ text: m.paper_signed_hash({ hash: shortHash(s.contentSha256) }, { locale }) }
	]
});
