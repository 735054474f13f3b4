import { expect, test } from 'vitest';
import { keptFields } from '#lib/server/kept-fields.ts';

test('what was typed is kept in its order, each of several values; a password and a file are not', () => {
	const form = new FormData();
	form.append('reason', 'Luật đã đổi\ntừ tháng 7');
	form.append('personIds', 'a');
	form.append('personIds', 'b');
	form.append('password', 'mật khẩu của tôi');
	form.append('token', 'abc');
	form.append('file', new File(['x'], 'anh.png'));
	expect(keptFields(form)).toEqual([
		{ name: 'reason', value: 'Luật đã đổi\ntừ tháng 7' },
		{ name: 'personIds', value: 'a' },
		{ name: 'personIds', value: 'b' }
	]);
});
