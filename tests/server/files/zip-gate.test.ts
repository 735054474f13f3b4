import { describe, expect, test } from 'vitest';
import { openArchive } from '#lib/server/files/zip-gate.ts';
import { type ZipEntry, zip } from '../../support/zip.ts';

const garbage = Buffer.from('no deflated bytes at all');
const open = (...entries: ZipEntry[]) => openArchive('a.docx', zip(entries));

describe('the list of contents alone decides: bytes that cannot be inflated are not touched', () => {
	test.each<[string, ZipEntry[]]>([
		['one entry of 500 MB', [{ name: 'a', packed: garbage, says: { size: 500_000_000 } }]],
		[
			'one entry a thousand times its packed size',
			[{ name: 'a', packed: garbage, says: { size: 24_000_000 } }]
		],
		[
			'more than 200 MB together',
			Array.from({ length: 25 }, (_, i) => ({
				name: `${i}`,
				packed: garbage,
				says: { size: 9_000_000 }
			}))
		],
		['more than 2,000 entries', Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}` }))]
	])('%s is a bomb', async (_, entries) => {
		await expect(open(...entries)).rejects.toMatchObject({ code: 'file-archive-bomb' });
	});

	test('what is large but not dense is let through', async () => {
		const packed = Buffer.alloc(200_000);
		const archive = await open({ name: 'A.xml', packed, says: { size: 12_000_000 } });
		expect(archive.names).toEqual(['a.xml']);
	});

	test('what is dense but small is let through: a blank picture', async () => {
		const data = Buffer.alloc(5_000_000);
		const archive = await open({ name: 'blank.bmp', data });
		await expect(archive.readThrough(() => false)).resolves.toEqual(new Map());
	});
});

test('an entry that lies inside another is seen in the list already', async () => {
	const inside = open({ name: 'a', data: 'aaaa' }, { name: 'b', data: 'b', says: { offset: 3 } });
	await expect(inside).rejects.toMatchObject({ code: 'file-damaged' });
	const ahead = open({ name: 'a', data: 'a' }, { name: 'b', data: 'b', says: { offset: 99 } });
	await expect(ahead).rejects.toMatchObject({ code: 'file-damaged' });
});

describe('reading through', () => {
	test('gives the text of what is wanted', async () => {
		const archive = await open({ name: 'A.xml', data: 'một' }, { name: 'b.xml', data: 'hai' });
		const texts = await archive.readThrough((name) => name === 'a.xml');
		expect([...texts]).toEqual([['a.xml', 'một']]);
	});
	test.each<[string, ZipEntry]>([
		['cannot be inflated', { name: 'a', packed: garbage, says: { size: 30 } }],
		['is longer than declared', { name: 'a', data: 'aaaa', says: { size: 3 } }],
		['is shorter than declared', { name: 'a', data: 'aaaa', says: { size: 5 } }],
		['has another checksum', { name: 'a', data: 'aaaa', says: { crc: 7 } }],
		['is wanted but far too long', { name: 'a', data: Buffer.alloc(8_000_001) }]
	])('refuses an entry that %s', async (_, entry) => {
		const archive = await open(entry);
		await expect(archive.readThrough(() => true)).rejects.toMatchObject({ code: 'file-damaged' });
	});
});

test('a comment of the archive is no reason to refuse it', async () => {
	const archive = await openArchive('a.docx', zip([{ name: 'a' }], { comment: 'Đánh giá' }));
	expect(archive.names).toEqual(['a']);
});
