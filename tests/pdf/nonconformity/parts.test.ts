import { expect, test } from 'vitest';
import * as parts from '#lib/pdf/nonconformity/parts.ts';
import { words } from '../../support/pdf.ts';
import { sha256 } from '../../support/prints.ts';

const lan = { name: 'Nguyễn Thị Lan', title: 'Thư ký ISO' };
const signature = { ...lan, at: '2019-03-22T08:10:00.000Z', contentSha256: sha256 };

test('what is not known leaves dotted lines for a pen, as many as it needs', () => {
	const drawn = JSON.stringify(parts.facts([['Thực tế', '', 3]]));
	expect(drawn.match(/"dash"/g)).toHaveLength(3);
	expect(JSON.stringify(parts.facts([['Thực tế', 'đã biết', 3]]))).not.toContain('dash');
});

test('a signature of the product says that it is internal, when and over what; a place without one waits', () => {
	const place = { role: 'PHÊ DUYỆT', person: null };
	const signed = words(parts.places([{ ...place, signature }], 'vi')).join(' ');
	expect(signed).toContain('Đã ký điện tử nội bộ 15:10 22/03/2019 Mã nội dung: 3fa91c20b7de');
	expect(signed).toContain('Nguyễn Thị Lan Thư ký ISO');
	const waiting = words(parts.places([{ ...place, person: lan, signature: null }], 'vi')).join(' ');
	expect(waiting).toContain('(Ký, ghi rõ họ tên) Nguyễn Thị Lan');
});

test('the last row goes with the signatures below it, unless it is too long to be held', () => {
	const held = parts.signedFacts([['Kết luận', 'Đạt']], 'KÝ');
	expect(held).toEqual([expect.objectContaining({ unbreakable: true })]);
	const long = parts.signedFacts([['Kết luận', 'dài '.repeat(900)]], 'KÝ');
	expect(JSON.stringify(long)).not.toContain('unbreakable');
});

test('files are named with the start of their hash, a caption before the name', () => {
	const paper = { name: 'a.pdf', caption: 'Sổ', sha256, mediaType: 'application/pdf' };
	const photo = { jpeg: 'data:image/jpeg;base64,', width: 4, height: 3 };
	const picture = { name: 'a.jpg', caption: '', sha256, mediaType: 'image/jpeg', photo };
	expect(words(parts.fileLines([paper], 'vi'))).toEqual(['Sổ: a.pdf (3fa91c20b7de)']);
	expect(parts.withFiles('', [], 'vi')).toBeNull();
	expect(words(parts.withFiles('Đã làm', [paper, picture], 'vi'))).toEqual([
		'Đã làm',
		'Sổ: a.pdf (3fa91c20b7de)',
		'Ảnh bên dưới: 1'
	]);
	const attached = parts.attachments([paper, picture], 'vi');
	expect(words(attached)).toEqual([
		'Ảnh, tệp kèm theo',
		'Sổ: a.pdf (3fa91c20b7de)',
		'Ảnh, tệp kèm theo',
		'a.jpg',
		'3fa91c20b7de'
	]);
	expect(parts.attachments([], 'vi')).toEqual([]);
	expect(parts.ofNothing([paper])).toEqual([{ of: '', file: paper }]);
});

test('a form for the pen has numbered rows', () => {
	expect(parts.emptyRows(2, 3).map((row) => words(row[0]))).toEqual([['1'], ['2']]);
	expect(parts.emptyRows(2, 3)[0]).toHaveLength(3);
});

test('people are named with their titles', () => {
	expect(parts.named(lan)).toBe('Nguyễn Thị Lan, Thư ký ISO');
	expect(parts.named(null)).toBe('');
});
