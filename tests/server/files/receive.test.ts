import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { receiveFile } from '#lib/server/files/receive.ts';
import { badFiles } from '../../support/bad-files.ts';
import { jpeg, office, pdf, png, telephoneJpeg } from '../../support/good-files.ts';

describe('a bad file does not come in, and its sender is told why by its name', () => {
	test('at least forty ways of being bad are tried', () => {
		expect(badFiles.length).toBeGreaterThanOrEqual(40);
		expect(new Set(badFiles.map(({ what }) => what)).size).toBe(badFiles.length);
	});

	test.each(badFiles)('$what: $code', async ({ name, code, make }) => {
		const refused = await receiveFile({ name, bytes: await make() }).catch((e: unknown) => e);
		expect(isRefusal(refused) ? refused.code : refused).toBe(code);
		expect(isRefusal(refused) && refused.facts).toMatchObject({ name });
	});

	test('a file that is too large is told apart from one that is wrong', async () => {
		const large = badFiles.filter(({ code }) => code === 'file-too-large');
		for (const { name, make } of large) {
			const refused = await receiveFile({ name, bytes: await make() }).catch((e: unknown) => e);
			expect(isRefusal(refused) && refused.status).toBe(413);
		}
	});
});

describe('a good file comes in', () => {
	test.each([
		['Biên bản.pdf', () => pdf(), 'application/pdf'],
		[
			'Báo cáo.docx',
			() => office('docx'),
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		],
		[
			'Thống kê.xlsx',
			() => office('xlsx'),
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		['Hồ sơ.csv', () => Buffer.from('\ufeffMã,Tên\r\n1,Điện Biên\r\n'), 'text/csv; charset=utf-8'],
		['Công thức.csv', () => Buffer.from('=1+1,@a\n'), 'text/csv; charset=utf-8']
	])('%s as it is', async (name, make, mediaType) => {
		const bytes = await make();
		const received = await receiveFile({ name, bytes });
		expect(received).toMatchObject({ name, mediaType, size: bytes.length, flags: [] });
		expect(Buffer.compare(received.bytes, bytes)).toBe(0);
	});

	test('a picture made anew, with the size and the hash of what is kept', async () => {
		const bytes = await telephoneJpeg();
		const received = await receiveFile({ name: 'IMG_0001.JPG', bytes });
		expect(received).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg', flags: [] });
		expect(received.size).toBe(received.bytes.length);
		expect(received.sha256).toBe(createHash('sha256').update(received.bytes).digest('hex'));
		expect(Buffer.compare(received.bytes, bytes)).not.toBe(0);
	});

	test('the same picture twice is the same file', async () => {
		const bytes = await jpeg();
		const [one, two] = [
			await receiveFile({ name: 'a.jpg', bytes }),
			await receiveFile({ name: 'b.jpg', bytes })
		];
		expect(one.sha256).toBe(two.sha256);
	});
});

describe('what is told of a file that is kept all the same', () => {
	test('a PDF with a script', async () => {
		const bytes = await pdf((document) => document.addJavaScript('a', 'app.alert(1)'));
		expect(await receiveFile({ name: 'a.pdf', bytes })).toMatchObject({ flags: ['script'] });
	});
	test('a Word file with an object', async () => {
		const bytes = office('docx', {
			more: [{ name: 'word/embeddings/oleObject1.bin', data: 'x' }]
		});
		expect(await receiveFile({ name: 'a.docx', bytes })).toMatchObject({
			flags: ['embedded-object']
		});
	});
});

describe('a name comes in clean', () => {
	test.each([
		['../../../anh chup.png', 'anh chup.png'],
		['C:\\fakepath\\ảnh.png', 'ảnh.png'],
		['Ðiện Biên.png', 'Điện Biên.png'],
		['Điện Biên.png'.normalize('NFD'), 'Điện Biên.png'],
		['a\r\nb\u0000\u202egnp.png', 'a bgnp.png'],
		[`${'Ảnh '.repeat(80)}.png`, `${'Ảnh '.repeat(29).trim()}.png`],
		['', 'tep.png'],
		['anh.jpg', 'anh.png']
	])('%j → %j', async (given, kept) => {
		const { name } = await receiveFile({ name: given, bytes: await png() });
		expect(name).toBe(kept);
		expect([...name].length).toBeLessThanOrEqual(120);
	});
});
