import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collationKey, comparable } from '#lib/i18n/text/collation-key.ts';
import { markedLetters } from '../../support/vietnamese.ts';

const collator = new Intl.Collator('vi');
const numeric = new Intl.Collator('vi', { numeric: true });
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const text = fc.string({
	unit: fc.constantFrom(...markedLetters, ...'abcdefghijklmnopqrstuvwxyz', ...ascii, '–', '“', '’'),
	maxLength: 12
});
/** Few letters, so that whole words agree and the finer levels decide. */
const similar = fc.string({
	unit: fc.constantFrom(...'aAàáạâấăđdÐ 0129.-'),
	maxLength: 6
});
const pairs = fc.oneof(fc.tuple(text, text), fc.tuple(similar, similar));
const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('a stored key', () => {
	test('gives the order of the collator', () => {
		fc.assert(
			fc.property(pairs, ([a, b]) => {
				expect(
					sign(collationKey(a, { caseLevel: true }), collationKey(b, { caseLevel: true }))
				).toBe(Math.sign(collator.compare(comparable(a), comparable(b))));
			}),
			{ numRuns: 5000 }
		);
	});

	test('counts numbers by value', () => {
		const options = { numeric: true, caseLevel: true };
		fc.assert(
			fc.property(pairs, ([a, b]) => {
				expect(sign(collationKey(a, options), collationKey(b, options))).toBe(
					Math.sign(numeric.compare(comparable(a), comparable(b)))
				);
			}),
			{ numRuns: 5000 }
		);
	});

	test('is made of digits and small letters, which every database collation sorts by bytes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (any) => {
				expect(collationKey(any, { caseLevel: true })).toMatch(/^[0-9a-z]*$/);
			})
		);
	});

	test('tells foreign letters apart, after the Vietnamese ones', () => {
		const keys = ['z', 'ñ', 'ß', 'ж', '北'].map((sign) => collationKey(sign));
		expect(new Set(keys).size).toBe(5);
		expect([keys[0], keys[2], keys[3], keys[4]].toSorted()).toEqual([
			keys[0],
			keys[2],
			keys[3],
			keys[4]
		]);
		expect(sign(collationKey('n'), collationKey('ñ'))).toBe(-1);
		expect(sign(collationKey('ñ'), collationKey('o'))).toBe(-1);
	});
});
