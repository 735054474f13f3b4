import { expect, test } from 'vitest';
import { photographs, sizeOf } from '#lib/pdf/parts/photographs.ts';
import { mm } from '#lib/pdf/parts/page.ts';
import { words } from '../../support/pdf.ts';
import { sha256 } from '../../support/prints.ts';

const photo = { jpeg: 'data:image/jpeg;base64,AAAA', width: 500, height: 375 };
const picture = (name: string, caption = '') => ({
	of: 'Câu 12',
	file: { name, caption, sha256, mediaType: 'image/jpeg', photo }
});
const paper = {
	of: '',
	file: { name: 'a.pdf', caption: '', sha256, mediaType: 'application/pdf' }
};

test('photographs stand two a row, each with what it belongs to, its caption and its hash', () => {
	const rows = photographs('Ảnh', [
		picture('a.jpg', 'Tủ hồ sơ'),
		picture('b.jpg'),
		picture('c.jpg')
	]);
	expect(words(rows)).toEqual([
		'Ảnh',
		'Câu 12: Tủ hồ sơ',
		'3fa91c20b7de',
		'Câu 12: b.jpg',
		'3fa91c20b7de',
		'Câu 12: c.jpg',
		'3fa91c20b7de'
	]);
	expect(rows).toHaveLength(2);
	expect(rows).toEqual(rows.map(() => expect.objectContaining({ unbreakable: true })));
	const lying = photographs(
		'Ảnh',
		[picture('a.jpg'), picture('b.jpg'), picture('c.jpg')],
		'landscape'
	);
	expect(lying).toHaveLength(1);
});

test('files that are no pictures are not printed as pictures, and no title stands alone', () => {
	expect(photographs('Ảnh', [paper])).toEqual([]);
	expect(photographs('Ảnh', [])).toEqual([]);
});

test('no picture is wider or higher than 60 mm, nor blown up', () => {
	expect(sizeOf({ width: 500, height: 375 }).width).toBeCloseTo(mm(60));
	expect(sizeOf({ width: 375, height: 500 }).height).toBeCloseTo(mm(60));
	expect(sizeOf({ width: 40, height: 20 })).toEqual({ width: 30, height: 15 });
});
