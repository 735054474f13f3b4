import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';
import * as fields from '#lib/server/input-fields.ts';

const said = (schema: v.GenericSchema, value: unknown): unknown => {
	const result = v.safeParse(schema, value);
	return result.success ? result.output : fieldErrorsOf(result.issues)[0]?.code;
};

test.each<[string, v.GenericSchema, unknown, unknown]>([
	['a line is trimmed', fields.line(5), ' QT ', 'QT'],
	['a line must say something', fields.line(5), '  ', 'required'],
	['a line has an end', fields.line(5), 'dài quá', 'too-long'],
	['a line is one line', fields.line(9), 'a\nb', 'bad-format'],
	['an optional line may be absent', fields.optionalLine(5), undefined, ''],
	['words may run over lines', fields.words(), 'a\nb', 'a\nb'],
	['words must be there', fields.words(), '\n', 'required'],
	['a line is in Unicode', fields.line(50), 'NguyÔn V¨n An', 'old-encoding'],
	['an optional line too', fields.optionalLine(50), 'Nguyeãn Vaên An', 'old-encoding'],
	['so are words', fields.words(), 'Quy tr×nh tiÕp nhËn', 'old-encoding'],
	['and optional words', fields.optionalWords(), '§¸nh gi¸', 'old-encoding'],
	['optional words may be empty', fields.optionalWords(), ' ', ''],
	['an id is a uuid', fields.uuid, 'x', 'unknown'],
	['something must be chosen', fields.uuid, '', 'required'],
	['a day exists', fields.day, '2026-02-30', 'not-a-date'],
	['an optional day may be null', fields.optionalDay, undefined, null],
	['a number is whole', fields.wholeNumber(1, 9), 1.5, 'not-a-number'],
	['a number has its bounds', fields.wholeNumber(1, 9), 10, 'out-of-range'],
	['a version is counted from 1', fields.version, 0, 'out-of-range'],
	['a unit fits the database', fields.unitId, 3_000_000_000, 'out-of-range'],
	['a password is taken as typed', fields.password, ' mật khẩu ', ' mật khẩu '],
	['a password must be there', fields.password, '', 'required']
])('%s', (_, schema, value, expected) => {
	expect(said(schema, value)).toBe(expected);
});
