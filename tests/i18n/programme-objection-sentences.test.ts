import { expect, test } from 'vitest';
import { programmeObjectionSentences as say } from '#lib/i18n/programme-objection-sentences.ts';

test('what keeps a programme open names the process and each of its months', () => {
	const facts = { process: 'Đăng ký khai sinh', months: [3, 9] };
	expect(say['line-not-audited'](facts, 'vi').what).toBe(
		'Quá trình “Đăng ký khai sinh” chưa có báo cáo đánh giá của tháng 3, 9.'
	);
	expect(say['line-without-months'](facts, 'en').what).toContain('“Đăng ký khai sinh”');
});
