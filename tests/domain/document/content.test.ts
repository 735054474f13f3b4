import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { commentParts, contentParts } from '#lib/domain/document/content-parts.ts';
import {
	type Content,
	contentSchema,
	emptyContent,
	emptyService,
	isoDate
} from '#lib/domain/document/content.ts';
import { aProcedure, aStep, anyContent } from '../../support/contents.ts';
import { birthContent } from '../../support/prints.ts';

const isValid = (value: unknown): boolean => v.is(contentSchema, value);
const service = (changes: object): Content => {
	const content = aProcedure();
	return { ...content, service: { ...(content.service ?? emptyService()), ...changes } };
};

test('an empty document, an empty procedure and real ones are content', () => {
	expect(isValid(emptyContent())).toBe(true);
	expect(isValid({ ...emptyContent(), service: emptyService() })).toBe(true);
	expect(isValid(aProcedure())).toBe(true);
	expect(isValid(birthContent)).toBe(true);
});

test('what is valid stays the same through the database and back', () => {
	fc.assert(
		fc.property(anyContent, (content) => {
			const parsed: unknown = v.parse(contentSchema, JSON.parse(JSON.stringify(content)));
			expect(parsed).toEqual(JSON.parse(JSON.stringify(content)));
		})
	);
});

test('the parts are the members of the content, each once', () => {
	expect([...contentParts].toSorted()).toEqual(Object.keys(emptyContent()).toSorted());
	expect(commentParts).toEqual(['whole', 'title', ...contentParts]);
});

describe('never', () => {
	test.each<[string, unknown]>([
		['a part that nobody knows', { ...aProcedure(), extra: [] }],
		['a part left out', { ...aProcedure(), steps: undefined }],
		[
			'two rows of one id',
			{ ...aProcedure(), steps: [aStep('a', 'Một', 'Lan', 1), aStep('a', 'Hai', 'Lan', 1)] }
		],
		['an id that is a path', { ...aProcedure(), forms: [{ id: '../x', code: 'BM', name: 'Mẫu' }] }],
		['a step without a title', { ...aProcedure(), steps: [aStep('a', '', 'Lan', 1)] }],
		['a negative time', { ...aProcedure(), steps: [aStep('a', 'Một', 'Lan', -1)] }],
		['a time without end', { ...aProcedure(), steps: [aStep('a', 'Một', 'Lan', Infinity)] }],
		['half a copy', service({ dossier: [{ ...aProcedure().service?.dossier[0], copies: 0.5 }] })],
		[
			'a deadline without its source',
			service({ deadlines: [{ ...aProcedure().service?.deadlines[0], source: '' }] })
		],
		[
			'a check on a day that does not exist',
			service({ deadlines: [{ ...aProcedure().service?.deadlines[0], checkedOn: '2026-02-30' }] })
		],
		['a fee in half đồng', service({ fees: [{ ...aProcedure().service?.fees[0], amount: 0.5 }] })],
		[
			'a record without the basis of its period',
			{ ...aProcedure(), records: [{ ...aProcedure().records[0], basis: '' }] }
		],
		[
			'a record kept for no time',
			{ ...aProcedure(), records: [{ ...aProcedure().records[0], retentionYears: 0 }] }
		],
		['a national code of another form', service({ nationalCode: 'abc' })],
		['no set at all', service({ sets: 0 })]
	])('%s', (_, value) => {
		expect(isValid(value)).toBe(false);
	});
});

test.each(['1.001193', '1.001193.000.00.00.H18', ''])('the national code %j is known', (code) => {
	expect(isValid(service({ nationalCode: code }))).toBe(true);
});

test('a day exists, in a century that ward papers bear', () => {
	expect(['2019-02-28', '2024-02-29', '1945-09-02'].every((day) => v.is(isoDate, day))).toBe(true);
	for (const day of ['2019-02-29', '0000-01-01', '2019-2-1', '12/02/2019', '3019-01-01', ''])
		expect(v.is(isoDate, day), day).toBe(false);
});
