import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '#lib/domain/document/content.ts';
import type { RowPart } from '#lib/domain/document/row-fields.ts';
import {
	emptyRow,
	fieldNameOf,
	isEmptyRow,
	rowValue,
	stepsTyped,
	typedRow
} from '#lib/domain/document/row-form.ts';
import { textCodec } from '#lib/i18n/text/codec.ts';
import { aProcedure, anyContent } from '../../support/contents.ts';

const codecs = { vi: textCodec('vi'), en: textCodec('en') };
const lists = ({ service, ...content }: Content): [RowPart, readonly object[]][] => [
	['references', content.references],
	['definitions', content.definitions],
	['legal_bases', service?.legalBases ?? []],
	['dossier', service?.dossier ?? []],
	['deadlines', service?.deadlines ?? []],
	['fees', service?.fees ?? []],
	['steps', content.steps],
	['forms', content.forms],
	['records', content.records]
];

test.each(['vi', 'en'] as const)(
	'a row that is shown in %s and sent back says the same',
	(locale) => {
		const codec = codecs[locale];
		for (const [part, rows] of lists(aProcedure()))
			for (const row of rows)
				expect(rowValue(part, typedRow(part, row, codec), codec)).toEqual(row);
	}
);

test('nothing is an empty row but one in which nobody wrote', () => {
	fc.assert(
		fc.property(anyContent, (content) => {
			for (const [part, rows] of lists(content))
				for (const row of rows)
					if ('name' in row && String(row.name).trim() !== '')
						expect(isEmptyRow(part, typedRow(part, row, codecs.vi))).toBe(false);
		})
	);
	for (const part of ['steps', 'deadlines', 'fees', 'records', 'distribution'] as const)
		expect(isEmptyRow(part, emptyRow(part, 'r-1'))).toBe(true);
});

describe('as people type', () => {
	test('a step takes a decimal comma in Vietnamese, positions parted by semicolons', () => {
		const typed = { ...emptyRow('steps', 's1'), title: ' Tiếp nhận ', 'time.amount': '0,5' };
		const row = rowValue('steps', { ...typed, actors: 'Công chức Một cửa; ; Chủ tịch' }, codecs.vi);
		expect(row).toMatchObject({
			title: 'Tiếp nhận',
			actors: ['Công chức Một cửa', 'Chủ tịch'],
			time: { amount: 0.5, unit: 'hour' }
		});
	});

	test('a step without an amount has no time', () => {
		expect(rowValue('steps', emptyRow('steps', 's1'), codecs.vi)).toMatchObject({ time: null });
	});

	test('a fee has its tiers line by line, and a cap only where one is given', () => {
		const typed = { ...emptyRow('fees', 'f1'), name: 'Phí', tiers: '3: 1.000\n', amount: '2.000' };
		expect(rowValue('fees', typed, codecs.vi)).toMatchObject({
			amount: 2000,
			cap: null,
			tiers: [{ from: 3, amount: 1000 }]
		});
	});

	test('what is no number and no day stays for the schema to refuse', () => {
		const typed = { ...emptyRow('deadlines', 'l1'), 'limit.amount': 'ba', checkedOn: '31/02/2026' };
		expect(rowValue('deadlines', typed, codecs.vi)).toMatchObject({
			limit: { amount: 'ba', unit: 'hour' },
			checkedOn: '31/02/2026'
		});
	});

	test('steps are summed while they are typed; what cannot be read yet takes no time', () => {
		const steps = stepsTyped(
			[
				{ 'time.amount': '1,5', 'time.unit': 'working_day' },
				{ 'time.amount': '2,' },
				{ 'time.amount': '4' }
			],
			codecs.vi
		);
		expect(steps.map(({ time }) => time)).toEqual([
			{ amount: 1.5, unit: 'working_day' },
			null,
			{ amount: 4, unit: 'hour' }
		]);
	});
});

test.each([
	['fees', '0.tiers.1.from', 'rows.0.tiers'],
	['steps', '3.time.amount', 'rows.3.time.amount'],
	['deadlines', '1.limit', 'rows.1.limit.amount'],
	['records', '2.basis', 'rows.2.basis']
] as const)('a fault of %s at %s stands at the field %s', (part, path, name) => {
	expect(fieldNameOf(part, path)).toBe(name);
});
