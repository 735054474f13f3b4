import { expect, test } from 'vitest';
import { compareContents } from '#lib/domain/document/compare.ts';
import { type RedlineValue, redlineValue } from '#lib/domain/document/content-rows.ts';
import { emptyContent } from '#lib/domain/document/content.ts';
import { aProcedure } from '../../support/contents.ts';

const values = (): Map<string, RedlineValue> => {
	const redline = compareContents(
		{ title: '', content: emptyContent() },
		{ title: '', content: aProcedure() }
	);
	return new Map(
		redline.flatMap(({ part, rows }) =>
			rows.map((r): [string, RedlineValue] => [
				`${part}:${r.path}`,
				redlineValue(r.path, r.words[0]?.text ?? '')
			])
		)
	);
};

test('what is a code, a time, money, a day or a yes can be told in the language of the reader', () => {
	const v = values();
	expect(v.get('steps:s1.time')).toEqual({ kind: 'duration', amount: 1, unit: 'hour' });
	expect(v.get('steps:s1.kind')).toEqual({ kind: 'codes', field: 'kind', codes: ['action'] });
	expect(v.get('service:fees.f1.amount')).toEqual({ kind: 'money', amount: 8000 });
	expect(v.get('service:deadlines.l1.sameDay')).toEqual({ kind: 'flag', value: true });
	expect(v.get('service:deadlines.l1.checkedOn')).toEqual({ kind: 'date', date: '2026-01-05' });
	expect(v.get('service:channels')).toEqual({
		kind: 'codes',
		field: 'channels',
		codes: ['in_person', 'online']
	});
	expect(v.get('records:k1.retentionYears')).toEqual({
		kind: 'codes',
		field: 'retentionYears',
		codes: ['permanent']
	});
	expect(v.get('steps:s1.title')).toEqual({ kind: 'text', text: 'Tiếp nhận hồ sơ' });
	expect(v.get('purpose:')?.kind).toBe('text');
});

test('a fee set by another body, its tiers and a period of years are told apart', () => {
	expect(redlineValue('fees.f1.amount', 'set_elsewhere')).toEqual({
		kind: 'codes',
		field: 'amount',
		codes: ['set_elsewhere']
	});
	expect(redlineValue('fees.f1.tiers', '3:1000 10:500')).toEqual({
		kind: 'tiers',
		tiers: [
			{ from: 3, amount: 1000 },
			{ from: 10, amount: 500 }
		]
	});
	expect(redlineValue('k1.retentionYears', '5')).toEqual({ kind: 'text', text: '5' });
	expect(redlineValue('t1.term', 'permanent')).toEqual({ kind: 'text', text: 'permanent' });
});
