import { expect, test } from 'vitest';
import { tooLargeToSend } from '#lib/components/evidence/too-large.ts';

const file = (size: number, type: string) => ({ name: 'Ảnh.jpg', size, type });

test('a photograph of more than 15 MB and another file of more than 20 MB are not sent at all', () => {
	expect(tooLargeToSend(file(15_000_001, 'image/jpeg'))).toEqual({
		name: 'Ảnh.jpg',
		megabytes: 15
	});
	expect(tooLargeToSend(file(20_000_001, 'application/pdf'))?.megabytes).toBe(20);
});

test('everything else is sent, for the server to decide', () => {
	expect(tooLargeToSend(file(15_000_000, 'image/jpeg'))).toBeNull();
	expect(tooLargeToSend(file(16_000_000, ''))).toBeNull();
	expect(tooLargeToSend(undefined)).toBeNull();
});
