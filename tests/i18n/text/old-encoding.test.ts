import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import { isInOldEncoding } from '#lib/i18n/text/old-encoding.ts';

describe('text from before Unicode is known', () => {
	test.each([
		'§¸nh gi¸ hμnh ®éng kh¾c phôc',
		'Quy tr×nh tiÕp nhËn hå s¬',
		'NguyÔn V¨n An',
		'TrÇn An',
		'§Æng ThÞ Hoa',
		'ñy ban nh©n d©n ph­êng',
		'Céng hßa x· héi chñ nghÜa ViÖt Nam'
	])('TCVN3: %s', (text) => expect(isInOldEncoding(toNfc(text))).toBe(true));

	test.each([
		'Lôøi caûm ôn',
		'Nguyeãn Vaên An',
		'Quy trình tieáp nhaän hoà sô',
		'UÛy ban nhaân daân phöôøng',
		'NGUYEÃN VAÊN AN',
		'quyeàn söû duïng ñaát'
	])('VNI: %s', (text) => expect(isInOldEncoding(toNfc(text))).toBe(true));
});

describe('text of today is left alone', () => {
	test.each([
		'',
		'Nguyễn Văn Ưng',
		'Đặng Thị Ỷ Nhi',
		'Uỷ ban nhân dân phường Thanh Bình; hoá đơn, toà án, khoẻ mạnh, loè, oà',
		'Quân, tuân, xuân, tuần, chuẩn, uống, ướt, khuâng',
		'QT.ĐĐ.01, ĐGNB-2026-01, QĐ-UBND',
		'Windows® và ISO 9001:2015 © 2015; § 7.5.3; 10 µm, 25 m², ½ ngày, «hồ sơ», 20°C ± 2',
		'François Müller, Ñuñez, Michaël',
		'café, Hồ Chí Minh, crème, Noël',
		'A·B·C, x·y'
	])('%s', (text) => expect(isInOldEncoding(toNfc(text))).toBe(false));

	test('every text of the templates', () => {
		const root = join(import.meta.dirname, '../../../templates');
		const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.yaml'))
			.flatMap((file) => textsIn(parse(readFileSync(join(root, file), 'utf8'))));
		expect(texts.length).toBeGreaterThan(3000);
		expect(texts.filter(isInOldEncoding)).toEqual([]);
	});
});

const textsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(textsIn)
			: [];
