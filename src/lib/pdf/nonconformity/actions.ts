import type { Content as Node } from 'pdfmake/interfaces';
import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';
import { targetText } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { dayOr } from '../parts/day-or.ts';
import { table } from '../parts/table.ts';
import { photographs } from '../parts/photographs.ts';
import { attachments, blockHead, emptyRows, places, signedFacts, withFiles } from './parts.ts';
import type { ActionPrint, CarPrint } from './types.ts';

const rowsForPen = 4;

/** Block 6: actions tied to causes, by whom and until when, and how their effect will be measured. */
export function plan(c: CarPrint, locale: Locale): Node[] {
	const causeNumbers = new Map(causeTree(c.causes).map(({ cause, number }) => [cause.id, number]));
	const changed = c.actions.flatMap((a, i) => [
		...a.handovers.map((h) =>
			m.paper_car_action_handed_over({ ...h, row: i + 1, on: formatDate(h.on) }, { locale })
		),
		...a.postponements.map((p) =>
			m.paper_car_postponed(
				{
					row: i + 1,
					before: formatDate(p.dueBefore),
					after: formatDate(p.dueAfter),
					reason: p.reason,
					by: p.by,
					on: formatDate(p.on)
				},
				{ locale }
			)
		)
	]);
	return [
		blockHead(6, m.paper_car_block_plan({}, { locale })),
		table({
			columns: [
				{ head: m.paper_row({}, { locale }), width: 22, align: 'center' },
				{ head: m.paper_car_action({}, { locale }), width: null },
				{ head: m.paper_car_for_cause({}, { locale }), width: 52, align: 'center' },
				{ head: m.paper_actor({}, { locale }), width: 100 },
				{ head: m.paper_car_due({}, { locale }), width: 60, align: 'center' }
			],
			rows: c.actions.length
				? c.actions.map((a, i) => [
						`${i + 1}`,
						a.description,
						causeNumbers.get(a.causeId) ?? '',
						a.owner,
						formatDate(a.dueOn)
					])
				: emptyRows(rowsForPen, 5),
			none: '',
			fontSize: 11
		}),
		...(changed.length
			? [
					{
						stack: changed,
						fontSize: 11,
						margin: [0, 0, 0, 6] as [number, number, number, number]
					}
				]
			: []),
		...signedFacts(
			[
				[m.paper_car_measure({}, { locale }), c.measure],
				[
					m.paper_car_target({}, { locale }),
					c.target && c.verifyFrom
						? m.paper_car_target_from(
								{ target: targetText(c.target, locale), date: formatDate(c.verifyFrom) },
								{ locale }
							)
						: ''
				]
			],
			places(
				[
					{ role: m.paper_car_sign_planner({}, { locale }), person: c.plannedBy, signature: null },
					{
						role: m.paper_approved_by({}, { locale }),
						person: null,
						signature: c.planApproval,
						sealed: true
					}
				],
				locale
			)
		),
		...attachments(c.files.plan, locale)
	];
}

/** Block 7: what was done, when, by whom, and what shows it; a cancelled action never counts as done. */
export const results = (c: CarPrint, locale: Locale): Node[] => [
	blockHead(7, m.paper_car_block_results({}, { locale })),
	table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 22, align: 'center' },
			{ head: m.paper_car_result({}, { locale }), width: null },
			{ head: m.paper_car_done_on({}, { locale }), width: 62, align: 'center' },
			{ head: m.paper_actor({}, { locale }), width: 88 },
			{ head: m.paper_car_evidence({}, { locale }), width: 120 }
		],
		rows: c.actions.length
			? c.actions.map((a, i) => [`${i + 1}`, ...resultOf(a, locale)])
			: emptyRows(rowsForPen, 5),
		none: '',
		fontSize: 11
	}),
	...(c.implementedOn
		? [
				{
					text: m.paper_car_implemented({ date: dayOr(c.implementedOn) }, { locale }),
					italics: true
				}
			]
		: []),
	...photographs(
		m.paper_photos({}, { locale }),
		c.actions.flatMap((a, i) =>
			a.files.map((file) => ({
				of: m.paper_car_photo_of_action({ row: i + 1 }, { locale }),
				file
			}))
		)
	),
	...attachments(c.files.actions, locale)
];

function resultOf(a: ActionPrint, locale: Locale): Node[] {
	const files = withFiles(a.evidence, a.files, locale) ?? ' ';
	if (a.state === 'cancelled')
		return [
			m.paper_car_action_cancelled({ reason: a.cancelledReason }, { locale }),
			'–',
			a.cancelledBy,
			files
		];
	return [a.result || ' ', dayOr(a.doneOn) || ' ', a.doneBy || ' ', files];
}
