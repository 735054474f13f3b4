import type { Content as Node } from 'pdfmake/interfaces';
import { isForManagementReview } from '#lib/domain/nonconformity/attempts.ts';
import { targetText } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { dayOr } from '../parts/day-or.ts';
import { table } from '../parts/table.ts';
import { photographs } from '../parts/photographs.ts';
import {
	type Fact,
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

/** Block 8: measured value against the measure, by somebody who neither owned nor did it. */
export function effect(c: CarPrint, locale: Locale): Node[] {
	const v = c.verification;
	return [
		blockHead(8, m.paper_car_block_effect({}, { locale })),
		...signedFacts(
			[
				[m.paper_car_measured({}, { locale }), measured(c, locale)],
				[
					m.paper_car_observation({}, { locale }),
					withFiles(v?.observation ?? '', c.files.verification, locale),
					2
				],
				[m.paper_car_verified_by({}, { locale }), named(v?.verifier ?? null)],
				[m.paper_car_verified_on({}, { locale }), dayOr(v?.verifiedOn ?? null)],
				[m.paper_car_verdict({}, { locale }), verdict(c, locale)]
			],
			places(
				[
					{
						role: m.paper_car_sign_verifier({}, { locale }),
						person: v?.verifier ?? null,
						signature: c.verificationSignature
					}
				],
				locale
			)
		),
		...photographs(m.paper_photos({}, { locale }), ofNothing(c.files.verification))
	];
}

function measured({ verification, target }: CarPrint, locale: Locale): string {
	if (!verification || !target) return '';
	const value = { ...target, operator: null, value: verification.measured };
	return m.paper_car_measured_against(
		{ measured: targetText(value, locale), target: targetText(target, locale) },
		{ locale }
	);
}

const verdict = (c: CarPrint, locale: Locale): Node => ({
	stack: [
		boxes(
			[
				{
					ticked: c.verification?.effective === true,
					label: m.paper_car_effective({}, { locale })
				},
				{
					ticked: c.verification?.effective === false,
					label: m.paper_car_ineffective({ number: c.next || '…………' }, { locale })
				}
			],
			1
		),
		...(isForManagementReview(c)
			? [{ text: m.paper_car_for_review({ attempt: c.attempt }, { locale }), bold: true }]
			: [])
	]
});

/** Block 9: risks and documents looked at again; the revisions before and after prove a change. */
export function changes(c: CarPrint, locale: Locale): Node[] {
	const head = blockHead(9, m.paper_car_block_changes({}, { locale }));
	if (c.state === 'ineffective')
		return [head, { text: m.paper_car_continued({ number: c.next }, { locale }) }];
	const signature = places(
		[
			{
				role: m.paper_car_sign_closer({}, { locale }),
				person: null,
				signature: c.closing,
				sealed: true
			}
		],
		locale
	);
	const risks: Fact = [m.paper_car_risks({}, { locale }), c.risksNote, 2];
	const answer: Fact = [m.paper_car_documents({}, { locale }), changed(c, locale)];
	return c.documents.length
		? [
				head,
				facts([risks, answer]),
				{ stack: [documents(c, locale), signature], unbreakable: true },
				...attachments(c.files.closing, locale)
			]
		: [head, ...signedFacts([risks, answer], signature), ...attachments(c.files.closing, locale)];
}

const changed = (c: CarPrint, locale: Locale): Node => ({
	stack: [
		boxes(
			[
				{ ticked: c.documentsChanged === true, label: m.paper_car_documents_yes({}, { locale }) },
				{ ticked: c.documentsChanged === false, label: m.paper_car_documents_no({}, { locale }) }
			],
			1
		),
		...(c.documentsNote ? [c.documentsNote] : [])
	]
});

const documents = (c: CarPrint, locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_document({}, { locale }), width: null },
			{ head: m.paper_car_before({}, { locale }), width: 70, align: 'center' },
			{ head: m.paper_car_after({}, { locale }), width: 70, align: 'center' },
			{ head: m.paper_effective_from({}, { locale }), width: 80, align: 'center' }
		],
		rows: c.documents.map((d) => [
			`${d.code} – ${d.title}`,
			d.before || '–',
			d.after,
			dayOr(d.effectiveFrom)
		]),
		none: '',
		fontSize: 11
	});
