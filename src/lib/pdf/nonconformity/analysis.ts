import type { Content as Node } from 'pdfmake/interfaces';
import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';
import { causeCategories } from '#lib/domain/nonconformity/states.ts';
import { categoryWord } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { table } from '../parts/table.ts';
import { photographs } from '../parts/photographs.ts';
import { attachments, blockHead, boxes, emptyRows, facts, withFiles } from './parts.ts';
import type { CarPrint, CausePrint } from './types.ts';

const indent = 9;
/** Rows of a form that is filled by pen. */
const whys = 5;

/** Block 5: 5 Why as a tree, or the bones of the fish one after the other; root causes are marked. */
export const analysis = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(5, m.paper_car_block_analysis({}, { locale })),
	facts([
		[
			m.paper_car_method({}, { locale }),
			boxes(
				[
					{ ticked: c.causeMethod === 'five_whys', label: m.paper_car_five_whys({}, { locale }) },
					{ ticked: c.causeMethod === 'fishbone', label: m.paper_car_fishbone({}, { locale }) }
				],
				2
			)
		]
	]),
	c.causeMethod === 'fishbone' ? fishbone(c, locale) : tree(c, locale),
	...photographs(
		m.paper_photos({}, { locale }),
		causeTree(c.causes).flatMap(({ cause, number }) =>
			cause.files.map((file) => ({ of: m.paper_car_photo_of_cause({ number }, { locale }), file }))
		)
	),
	...attachments(c.files.analysis, locale)
];

const rootMark = (cause: CausePrint, locale: Locale): Node[] =>
	cause.isRoot ? [{ text: m.paper_car_root({}, { locale }), bold: true, fontSize: 10 }] : [];

const evidenceOf = (cause: CausePrint, locale: Locale): Node =>
	withFiles(cause.evidence, cause.files, locale) ?? ' ';

const tree = ({ causes }: CarPrint, locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 38 },
			{ head: m.paper_car_why({}, { locale }), width: null },
			{ head: m.paper_car_evidence({}, { locale }), width: 150 }
		],
		rows: causes.length
			? causeTree(causes).map(({ cause, number, depth }): Node[] => [
					number,
					{
						stack: [cause.text, ...rootMark(cause, locale)],
						margin: [Math.min(depth, 8) * indent, 0, 0, 0]
					},
					evidenceOf(cause, locale)
				])
			: emptyRows(whys, 3),
		none: '',
		fontSize: 11
	});

function fishbone({ causes }: CarPrint, locale: Locale): Node {
	const numbered = causeTree(causes);
	const bones = [...causeCategories, null].flatMap((category) => {
		const own = numbered.filter(({ cause }) => cause.category === category);
		return own.map(({ cause, number }, i): Node[] => [
			i > 0
				? ' '
				: category
					? categoryWord(category, locale)
					: m.paper_car_uncategorised({}, { locale }),
			number,
			{ stack: [cause.text, ...rootMark(cause, locale)] },
			evidenceOf(cause, locale)
		]);
	});
	return table({
		columns: [
			{ head: m.paper_car_category({}, { locale }), width: 78 },
			{ head: m.paper_row({}, { locale }), width: 30 },
			{ head: m.paper_car_cause({}, { locale }), width: null },
			{ head: m.paper_car_evidence({}, { locale }), width: 140 }
		],
		rows: bones,
		none: '–',
		fontSize: 11
	});
}
