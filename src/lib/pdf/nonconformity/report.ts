import type { Content as Node } from 'pdfmake/interfaces';
import { carSources, dispositions } from '#lib/domain/nonconformity/states.ts';
import { dispositionWord, gradeWord, sourceWord } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { dayOr } from '../parts/day-or.ts';
import { size } from '../parts/page.ts';
import { photographs } from '../parts/photographs.ts';
import {
	attachments,
	blockHead,
	boxes,
	facts,
	named,
	ofNothing,
	places,
	signedFacts,
	withFiles
} from './parts.ts';
import type { CarPrint } from './types.ts';

/** Block 1: number, days, department, who found it, source, process, clause, grade. */
export const general = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(1, m.paper_car_block_general({}, { locale })),
	facts([
		[m.paper_car_number({}, { locale }), numbered(c, locale)],
		[m.paper_car_days({}, { locale }), days(c, locale)],
		[m.paper_car_subject({}, { locale }), c.title],
		[m.paper_car_department({}, { locale }), c.department],
		[m.paper_car_found_by({}, { locale }), named(c.reportedBy)],
		[
			m.paper_car_source({}, { locale }),
			{
				stack: [
					boxes(
						carSources.map((source) => ({
							ticked: c.source === source,
							label: sourceWord(source, locale)
						})),
						2
					),
					...(c.sourceNote ? [c.sourceNote] : [])
				]
			}
		],
		[m.paper_car_process({}, { locale }), c.document],
		[m.paper_car_clauses({}, { locale }), c.clauses],
		[
			m.paper_car_grade({}, { locale }),
			boxes(
				(['major', 'minor'] as const).map((grade) => ({
					ticked: c.grade === grade,
					label: gradeWord(grade, locale)
				})),
				2
			)
		],
		[m.paper_car_owner({}, { locale }), withHistory(named(c.owner), handedOver(c, locale))],
		[m.paper_car_due({}, { locale }), withHistory(dayOr(c.dueOn), putOff(c, locale))]
	])
];

const withHistory = (now: string, history: string[]): Node | null =>
	now ? { stack: [now, ...history.map((text) => ({ text, fontSize: size.small }))] } : null;

const handedOver = (c: CarPrint, locale: Locale): string[] =>
	c.handovers.map((h) => m.paper_car_handed_over({ ...h, on: dayOr(h.on) }, { locale }));

const putOff = (c: CarPrint, locale: Locale): string[] =>
	c.postponements.map((p) =>
		m.paper_car_put_off(
			{
				before: dayOr(p.dueBefore),
				after: dayOr(p.dueAfter),
				by: p.by,
				on: dayOr(p.on),
				reason: p.reason
			},
			{ locale }
		)
	);

const numbered = (c: CarPrint, locale: Locale): Node | null =>
	c.number
		? {
				stack: [
					{ text: c.number, bold: true },
					...(c.previous
						? [m.paper_car_follows({ number: c.previous, attempt: c.attempt }, { locale })]
						: [])
				]
			}
		: null;

const days = (c: CarPrint, locale: Locale): string =>
	c.reportedOn
		? m.paper_car_reported_found(
				{ reported: dayOr(c.reportedOn), found: dayOr(c.foundOn) },
				{ locale }
			)
		: '';

/** Block 2: what was required, what is, and how it is known. */
export const description = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(2, m.paper_car_block_description({}, { locale })),
	...signedFacts(
		[
			[m.paper_car_requirement({}, { locale }), c.requirement, 2],
			[m.paper_car_fact({}, { locale }), c.fact, 3],
			[
				m.paper_car_evidence({}, { locale }),
				withFiles(
					[
						c.evidence,
						c.dossierCodes.length &&
							m.paper_car_dossiers({ codes: c.dossierCodes.join(', ') }, { locale })
					]
						.filter(Boolean)
						.join('\n'),
					c.files.report,
					locale
				),
				2
			]
		],
		places(
			[
				{ role: m.paper_car_sign_finder({}, { locale }), person: c.reportedBy, signature: null },
				{ role: m.paper_car_sign_department({}, { locale }), person: c.owner, signature: null }
			],
			locale
		)
	),
	...photographs(m.paper_photos({}, { locale }), ofNothing(c.files.report))
];

/** Block 3: sự khắc phục, what was mended at once, and what became of the output (8.7.1). */
export const correction = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(3, m.paper_car_block_correction({}, { locale })),
	facts([
		[
			m.paper_car_correction({}, { locale }),
			c.correction ||
				(c.correctionNoneReason &&
					m.paper_car_correction_none({ reason: c.correctionNoneReason }, { locale })),
			3
		],
		[m.paper_car_corrected_by({}, { locale }), c.correctedBy],
		[m.paper_car_corrected_on({}, { locale }), dayOr(c.correctedOn)],
		[
			m.paper_car_disposition({}, { locale }),
			{
				stack: [
					boxes(
						dispositions.map((d) => ({
							ticked: c.disposition === d,
							label: dispositionWord(d, locale)
						})),
						2
					),
					...(c.dispositionNote ? [c.dispositionNote] : [])
				]
			}
		]
	]),
	...attachments(c.files.containment, locale)
];

/** Block 4: whether the like exists or could happen elsewhere. */
export const similar = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(4, m.paper_car_block_similar({}, { locale })),
	facts([
		[
			m.paper_car_similar({}, { locale }),
			boxes(
				[
					{ ticked: c.similarCases === 'none', label: m.paper_car_similar_none({}, { locale }) },
					{ ticked: c.similarCases === 'found', label: m.paper_car_similar_found({}, { locale }) }
				],
				2
			)
		],
		[
			m.paper_car_similar_where({}, { locale }),
			[c.similarNote, c.similar.join(', ')].filter(Boolean).join('\n') ||
				(c.similarCases ? '–' : null)
		]
	])
];

/** What was found to be none ends here, with its reason and two names. */
export const dismissal = ({ dismissal: d }: CarPrint, locale: Locale): Node[] =>
	d
		? [
				blockHead(3, m.paper_car_block_dismissal({}, { locale })),
				facts([
					[m.paper_reason({}, { locale }), d.reason],
					[m.paper_car_dismissal_proposed({}, { locale }), d.proposedBy],
					[m.paper_car_dismissed_by({}, { locale }), d.dismissedBy]
				])
			]
		: [];
