import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';

const schema = v.strictObject({
	title: v.pipe(v.string(), v.minLength(1), v.maxLength(5)),
	password: v.pipe(v.string(), v.minLength(12)),
	copies: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
	kind: v.picklist(['policy', 'model']),
	foundOn: v.pipe(v.string(), v.isoDate('not-a-date')),
	until: v.pipe(
		v.string(),
		v.check((day) => day > '2019', 'before-start')
	),
	code: v.pipe(v.string(), v.regex(/^[A-Z]+$/)),
	steps: v.array(v.strictObject({ id: v.string() }))
});
const good = {
	title: 'ab',
	password: 'dài hơn mười hai',
	copies: 1,
	kind: 'policy',
	foundOn: '2026-02-05',
	until: '2020',
	code: 'QT',
	steps: [{ id: 'a' }]
};
const errorsOf = (changes: Record<string, unknown>) => {
	const result = v.safeParse(schema, { ...good, ...changes });
	return result.success ? [] : fieldErrorsOf(result.issues);
};

test.each([
	['title', '', 'required'],
	['title', undefined, 'required'],
	['title', 'dài quá', 'too-long'],
	['password', 'ngắn', 'too-short'],
	['copies', 1.5, 'not-a-number'],
	['copies', 'hai', 'not-a-number'],
	['copies', 10, 'out-of-range'],
	['foundOn', '', 'required'],
	['foundOn', '31/02/2026', 'not-a-date'],
	['kind', 'poem', 'not-in-list'],
	['until', '2018', 'before-start'],
	['code', 'qt', 'bad-format'],
	['nonsense', 1, 'unknown'],
	['code', 'qt-9', 'bad-format']
])('%s = %j is said to be %s', (field, value, code) => {
	expect(errorsOf({ [field]: value })).toEqual([{ field, code }]);
});

test('a fault inside a row is named by its whole path', () => {
	expect(errorsOf({ steps: [{ id: 'a' }, { id: 7 }] })).toEqual([
		{ field: 'steps.1.id', code: 'bad-format' }
	]);
});

test('something else where an object belongs is of the wrong form, not unknown', () => {
	expect(errorsOf({ steps: ['một'] })).toEqual([{ field: 'steps.0', code: 'bad-format' }]);
});

test('of one field the first fault is said', () => {
	const both = v.object({ code: v.pipe(v.string(), v.nonEmpty('required'), v.regex(/^Q/)) });
	const result = v.safeParse(both, { code: '' });
	expect(fieldErrorsOf(result.issues ?? [])).toEqual([{ field: 'code', code: 'required' }]);
});

test('nothing wrong, nothing said', () => {
	expect(errorsOf({})).toEqual([]);
});
