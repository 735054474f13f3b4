import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readFields } from '#lib/server/form-reading.ts';
import { optionalDay, optionalWords, wholeNumber } from '#lib/server/input-fields.ts';

const formOf = (...fields: [string, string][]): FormData => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};
const value = (schema: v.GenericSchema, ...fields: [string, string][]) =>
	readFields(formOf(...fields), schema).value;

describe('a field is read as its schema wants it', () => {
	test('a day as people write it becomes an ISO day', () => {
		const schema = v.object({ from: v.pipe(v.string(), v.isoDate()) });
		expect(value(schema, ['from', ' 5/2/2019 '])).toEqual({ from: '2019-02-05' });
		expect(value(schema, ['from', '31/02/2019'])).toEqual({ from: '31/02/2019' });
	});
	test('a day is known also behind other wrappings', () => {
		const { dates } = readFields(formOf(['until', '']), v.object({ until: optionalDay }));
		expect([...dates]).toEqual(['until']);
	});
	test('text is trimmed and composed, a password is only composed', () => {
		const schema = v.object({ title: v.string(), password: v.string() });
		const read = value(schema, ['title', ' Ðiện Bie\u0302n '], ['password', ' a\u0301 ']);
		expect(read).toEqual({ title: 'Điện Biên', password: ' á ' });
	});
	test('a ticked box is true, an absent one false', () => {
		const schema = v.object({ active: v.boolean(), other: v.boolean() });
		expect(value(schema, ['active', 'on'])).toEqual({ active: true, other: false });
	});
	test('all ticks of a group make a list; the empty field that stands for none is not one', () => {
		const schema = v.object({ personIds: v.array(v.string()) });
		const fields: [string, string][] = [
			['personIds', ''],
			['personIds', 'a'],
			['personIds', 'b']
		];
		expect(value(schema, ...fields)).toEqual({ personIds: ['a', 'b'] });
		expect(value(schema, ['personIds', ''])).toEqual({ personIds: [] });
	});
	test('rows keep their order and close the gaps of removed ones', () => {
		const schema = v.object({ steps: v.array(v.object({ title: v.string(), hours: v.number() })) });
		const { value: read, rows } = readFields(
			formOf(
				['steps.10.title', 'Trả kết quả'],
				['steps.10.hours', '1'],
				['steps.2.title', 'Tiếp nhận'],
				['steps.2.hours', '0,5']
			),
			schema
		);
		expect(read).toEqual({
			steps: [
				{ title: 'Tiếp nhận', hours: 0.5 },
				{ title: 'Trả kết quả', hours: 1 }
			]
		});
		expect(rows.get('steps')).toEqual(['2', '10']);
	});
	test('a file is handed on as it came', () => {
		const form = new FormData();
		form.append('file', new File(['mã'], 'people.csv'));
		const { value: read } = readFields(form, v.object({ file: v.file() }));
		expect((read as { file: File }).file.name).toBe('people.csv');
	});
});

describe('an empty field', () => {
	const schema = v.object({
		day: optionalDay,
		note: v.optional(optionalWords()),
		count: v.optional(wholeNumber(0, 9)),
		unit: v.nullable(wholeNumber(0, 9))
	});
	test('is null or nothing, and an empty text only where that is allowed', () => {
		const read = value(schema, ['day', ''], ['note', ''], ['count', ''], ['unit', '']);
		expect(read).toEqual({ day: null, note: '', count: undefined, unit: null });
	});
	test('is not the same as one that the form does not hold', () => {
		expect(value(schema)).toEqual({
			day: undefined,
			note: undefined,
			count: undefined,
			unit: null
		});
	});
});
