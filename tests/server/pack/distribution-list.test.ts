import { expect, test } from 'vitest';
import { distributionOf } from '#lib/server/pack/distribution-list.ts';
import { packSource as source } from '../../support/pack-source.ts';

test('7.5.3.2: for each revision its copies, then its readers with the day in Việt Nam they took note', () => {
	const { rows } = distributionOf(source);
	expect(rows.map((r) => [r.code, r.recipient, r.receivedOn, r.recalledOn])).toEqual([
		['QT.TP.01', 'Bộ phận Một cửa', null, '2026-06-30'],
		['QT.TP.01', 'Lò Văn Minh', '2026-01-07', null],
		['QT.TP.02', 'Quàng Thị Hoa', null, null]
	]);
});

test('what came back or was read after the last day was still to come then; paper is told from the screen', () => {
	const [copy] = source.distribution;
	const [minh] = source.acknowledgements;
	if (!copy || !minh) throw new Error('nothing to change');
	const { rows } = distributionOf({
		...source,
		distribution: [{ ...copy, recalledOn: '2026-07-01' }],
		acknowledgements: [
			{ ...minh, acknowledgedAt: new Date('2026-06-30T17:00:00Z') },
			{
				...minh,
				recordedAt: new Date('2026-07-20T02:00:00Z'),
				recordedBy: 'Nguyễn Thị Lan'
			}
		]
	});
	expect(rows.map((r) => [r.medium, r.receivedOn, r.recorded, r.recalledOn, r.recalledBy])).toEqual(
		[
			['paper', null, null, null, ''],
			['electronic', null, null, null, ''],
			['paper', '2026-01-07', { by: 'Nguyễn Thị Lan', on: '2026-07-20' }, null, '']
		]
	);
});
