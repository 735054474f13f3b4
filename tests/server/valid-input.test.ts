import * as v from 'valibot';
import { expect, test } from 'vitest';
import { invalid, validInput } from '#lib/server/valid-input.ts';

const schema = v.object({ title: v.pipe(v.string(), v.trim(), v.maxLength(10)) });

test('what is measured and stored is the composed text', () => {
	const typed = ' Ðiện Biên '.normalize('NFD');
	expect(validInput(schema, { title: typed })).toEqual({ title: 'Điện Biên' });
});

test('what does not fit is refused by field', () => {
	expect(() => validInput(schema, { title: 'Thành phố Điện Biên Phủ' })).toThrow(
		expect.objectContaining({
			code: 'invalid-input',
			facts: { fields: [{ field: 'title', code: 'too-long' }] }
		})
	);
	expect(() => invalid({ field: 'code', code: 'taken' })).toThrow(
		expect.objectContaining({ facts: { fields: [{ field: 'code', code: 'taken' }] } })
	);
});

test('members that nobody asked for are left out', () => {
	const more = { title: 'QT', wardId: 3 };
	expect(validInput(schema, more)).toEqual({ title: 'QT' });
});
