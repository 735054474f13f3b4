import { localDate as localDay } from '#lib/i18n/text/format.ts';
import type { DistributionPrint } from '#lib/pdf/types.ts';
import { formOf } from './forms.ts';
import type { PackSource } from './gather.ts';

type Copy = PackSource['distribution'][number];
type Receipt = PackSource['acknowledgements'][number];

/** What came back after the day the list speaks of was still out then. */
const recallOf = ({ recalledOn, recalledBy }: Copy, day: string) =>
	recalledOn !== null && recalledOn <= day
		? { recalledOn, recalledBy: recalledBy ?? '' }
		: { recalledOn: null, recalledBy: '' };

function receiptOf(receipt: Receipt, day: string) {
	const { acknowledgedAt, fullName, recordedAt, recordedBy } = receipt;
	const receivedOn = acknowledgedAt && localDay(acknowledgedAt);
	if (receivedOn === null || receivedOn > day)
		return { medium: 'electronic' as const, receivedOn: null, receivedBy: '', recorded: null };
	return {
		medium: recordedAt ? ('paper' as const) : ('electronic' as const),
		receivedOn,
		receivedBy: fullName,
		recorded: recordedAt && { by: recordedBy ?? '', on: localDay(recordedAt) }
	};
}

/** BM.ISO.01.04: for each revision its copies, then each person who was asked to take note. */
export const distributionOf = (source: PackSource): DistributionPrint => ({
	...formOf(source, 'BM.ISO.01.04'),
	asOf: source.period.until,
	rows: source.revisions.flatMap((r) => {
		const number = { issue: r.issue, revision: r.revision };
		const document = { title: r.title, code: r.code, number };
		const copies = source.distribution
			.filter((d) => d.revisionId === r.id)
			.map((d) => ({
				...document,
				recipient: d.recipient,
				copyNumber: d.copyNumber,
				medium: d.medium,
				receivedOn: null,
				receivedBy: '',
				recorded: null,
				...recallOf(d, source.period.until)
			}));
		const readers = source.acknowledgements
			.filter((a) => a.revisionId === r.id)
			.map((a) => ({
				...document,
				recipient: a.fullName,
				copyNumber: '',
				...receiptOf(a, source.period.until),
				recalledOn: null,
				recalledBy: ''
			}));
		return [...copies, ...readers];
	})
});
