import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '#lib/server/templates/document-schema.ts';

const minimal = {
	code: 'QT.NB.09',
	kind: 'internal_procedure',
	field: 'office',
	title: 'Trực cơ quan',
	title_en: 'Office watch',
	clauses: ['7.1.4'],
	owner_position: 'van-phong',
	review_months: 12,
	sign_off: { draft: 'van-phong', review: ['pho-chu-tich'], approve: 'chu-tich' },
	checked_on: '2026-11-22',
	purpose: 'Mục đích',
	scope: 'Phạm vi'
};
const parse = (more: object) => v.safeParse(documentSchema, { ...minimal, ...more });

test('what is left out is empty, a text is the text of every era', () => {
	const { output } = parse({});
	expect(output).toMatchObject({ purpose: [{ text: 'Mục đích' }], service: null, steps: [] });
});

describe('a step', () => {
	const step = (more: object) => parse({ steps: [{ title: 'Ký', ...more }] }).success;
	test('has actors of the ward, or names who acts outside, never both or neither', () => {
		expect(step({ actors: ['chu-tich'] })).toBe(true);
		expect(step({ outside: 'Phòng Nội vụ' })).toBe(true);
		expect(step({})).toBe(false);
		expect(step({ actors: ['chu-tich'], outside: 'Phòng Nội vụ' })).toBe(false);
	});
});

test('a reference is a text or a law', () => {
	const references = ['TCVN ISO 9001:2015', { legal: '30/2020/NĐ-CP', from: '2020-03-05' }];
	expect(parse({ references }).success).toBe(true);
	expect(parse({ references: [{ law: '30/2020/NĐ-CP' }] }).success).toBe(false);
});

test('a record without its source, or a field nobody knows, is refused', () => {
	const record = {
		name: 'Sổ trực',
		keeper: 'Văn phòng',
		retention_years: 5,
		basis: 'Quy định của đơn vị',
		medium: 'paper'
	};
	expect(parse({ records: [{ ...record, source: 'nội dung dựng cho mẫu' }] }).success).toBe(true);
	expect(parse({ records: [record] }).success).toBe(false);
	expect(parse({ note: 'x' }).success).toBe(false);
});
