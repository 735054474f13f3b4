import { expect, test } from 'vitest';
import { isCommonPassword } from '#lib/server/auth/common-passwords.ts';

test.each([
	'password1234',
	'Password2024!',
	'P4ssword-2024',
	'123456789012',
	'987654321098',
	'qwertyuiop123',
	'1q2w3e4r5t6y',
	'abcdefghijklm',
	'aaaaaaaaaaaa',
	'121212121212',
	'abc123abc123',
	'matkhau123456',
	'mật khẩu 2026',
	'Matkhaumoi@2025',
	'anhyeuem1314',
	'Anh yêu em 123',
	'emyeuanh2000!',
	'khongbiet1234',
	'dienbienphu1954',
	'Điện Biên Phủ 7/5/1954',
	'phuongthanhbinh',
	'ubndphuong2024',
	'UBND@2024#2025',
	'hochiminh1890',
	'iso9001:2015!',
	'quantri@12345',
	'admin@admin.123',
	'vietnamvodich',
	'Tết đến 2026!!'
])('%s is common', (password) => {
	expect(isCommonPassword(password)).toBe(true);
});

test.each([
	'con trâu đi trước cái cày',
	'gà gáy bản Noong Bua sáng sớm',
	'kx7-Vq2-mmR-82p',
	'correct horse battery staple',
	'ба́бушка на скамейке',
	'chè shan tuyết Tủa Chùa'
])('%s is not', (password) => {
	expect(isCommonPassword(password)).toBe(false);
});
