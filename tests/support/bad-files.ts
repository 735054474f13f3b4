import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { jpeg, office, officeEntries, pdf, plain, png, rawPdf, typesXml } from './good-files.ts';
import { type ZipEntry, zip } from './zip.ts';

/** A file that must not come in: what is wrong with it, and what its sender is told. */
export type BadFile = { what: string; name: string; code: RefusalCode; make: () => Bytes };
type Bytes = Uint8Array | Promise<Uint8Array>;

const bad = (what: string, name: string, code: RefusalCode, make: () => Bytes): BadFile => ({
	what,
	name,
	code,
	make
});

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (words: string): Uint8Array => Buffer.from(words, 'utf8');
const join = (...parts: (string | Uint8Array)[]): Uint8Array =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));
const wrong = (kind: 'docx' | 'xlsx', ...more: ZipEntry[]): Uint8Array => office(kind, { more });

const million = 1_000_000;
/** Deflated zeros, a million a piece: as many as wanted without ever holding them. */
const zeros = (millions: number, ofZlib = false): Uint8Array => {
	const whole = Buffer.alloc(million);
	const flush = { finishFlush: constants.Z_FULL_FLUSH };
	const piece = ofZlib ? deflateSync(whole, flush) : deflateRawSync(whole, flush);
	const [start, rest] = ofZlib
		? [piece.subarray(0, 2), piece.subarray(2)]
		: [piece.subarray(0, 0), piece];
	return Buffer.concat([start, ...Array<Buffer>(millions).fill(rest), Buffer.from([3, 0])]);
};

/** How the container of old office files begins; the name of a stream stands in it in UTF-16. */
const compound = (stream: string): Uint8Array =>
	join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(1016), Buffer.from(stream, 'utf16le'));

/** A PNG whose header says how large it is, and nothing follows that could be looked at. */
const pngOf = async (width: number, height: number): Promise<Uint8Array> => {
	const { crc32 } = await import('node:zlib');
	const header = Buffer.alloc(25);
	header.writeUInt32BE(13, 0);
	header.write('IHDR', 4, 'latin1');
	header.writeUInt32BE(width, 8);
	header.writeUInt32BE(height, 12);
	header.set([8, 2, 0, 0, 0], 16);
	header.writeUInt32BE(crc32(header.subarray(4, 21)), 21);
	const [magic, rest] = [(await png()).subarray(0, 8), (await png()).subarray(33)];
	return join(magic, header, rest);
};

const middleChanged = (bytes: Uint8Array, at: number, by: number[]): Uint8Array => {
	const changed = Uint8Array.from(bytes);
	changed.set(by, at);
	return changed;
};
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = '<!doctype html><script>alert(1)</script>';
const exe = join(
	'MZ\x90\x00\x03\x00',
	Buffer.alloc(200),
	'This program cannot be run in DOS mode.'
);

const otherKinds: BadFile[] = [
	bad('an empty file', 'trong.pdf', 'file-empty', () => new Uint8Array()),
	bad('a program', 'cong-cu.exe', 'file-kind-not-allowed', () => exe),
	bad('a program renamed to PDF', 'hoa-don.pdf', 'file-kind-not-allowed', () => exe),
	bad('a program renamed to a table', 'so-lieu.csv', 'file-kind-not-allowed', () => exe),
	bad('a page', 'trang.html', 'file-kind-not-allowed', () => text(html)),
	bad('a page renamed to a picture', 'anh.png', 'file-kind-not-allowed', () => text(html)),
	bad('a page renamed to a table', 'bang.csv', 'file-kind-not-allowed', () => text(html)),
	bad('a page after empty lines, as a table', 'bang.csv', 'file-kind-not-allowed', () =>
		text(`\ufeff\n\n  ${html}`)
	),
	bad('a drawing', 'so-do.svg', 'file-kind-not-allowed', () => text(svg)),
	bad('a drawing renamed to a picture', 'so-do.png', 'file-kind-not-allowed', () => text(svg)),
	bad('a drawing renamed to a table', 'so-do.csv', 'file-kind-not-allowed', () =>
		text(`<?xml version="1.0"?>${svg}`)
	),
	bad('a script renamed to a table', 'so-lieu.csv', 'file-kind-not-allowed', () =>
		text('#!/bin/sh\nrm -rf /\n')
	),
	bad('rich text renamed to a table', 'so-lieu.csv', 'file-kind-not-allowed', () =>
		text('{\\rtf1\\ansi}')
	),
	bad('plain text', 'ghi-chu.txt', 'file-kind-not-allowed', () => text('a,b\n1,2\n')),
	bad('a table with control signs', 'so-lieu.csv', 'file-kind-not-allowed', () =>
		text('a,b\u0007\n')
	),
	bad('a table in the code of Windows', 'so-lieu.csv', 'csv-not-utf8', () =>
		latin('Xã,\xd0i\xean\n')
	),
	bad('a table in UTF-16', 'so-lieu.csv', 'csv-not-utf8', () =>
		Buffer.from('\ufeffXã,1\n', 'utf16le')
	),
	bad('an animation', 'anh.gif', 'file-kind-not-allowed', () => latin('GIF89a\x01\x00\x01\x00')),
	bad('WebP renamed to JPEG', 'anh.jpg', 'file-kind-not-allowed', () =>
		latin('RIFF\x24\0\0\0WEBP')
	),
	bad('HEIC renamed to JPEG', 'anh.jpg', 'file-kind-not-allowed', () =>
		latin('\0\0\0\x18ftypheic\0\0\0\0')
	),
	bad('Word before 2007', 'cu.doc', 'file-kind-not-allowed', () => compound('WordDocument')),
	bad('a PDF called a program', 'bao-cao.pdf.exe', 'file-kind-not-allowed', () => pdf()),
	bad('a PDF called a page', 'bao-cao.pdf.html', 'file-kind-not-allowed', () => pdf()),
	bad('a PDF called a text', 'bao-cao.docx', 'file-kind-not-allowed', () => pdf()),
	bad('a page before a PDF', 'bao-cao.pdf', 'file-kind-not-allowed', async () =>
		join(html, await pdf())
	),
	bad('a text called a PDF', 'bao-cao.pdf', 'file-kind-not-allowed', () => office('docx')),
	bad('a picture called a page', 'anh.htm', 'file-kind-not-allowed', () => png()),
	bad('more than 20 MB', 'lon.csv', 'file-too-large', () => Buffer.alloc(20 * million + 1, 'a')),
	bad('a photograph of more than 15 MB', 'lon.jpg', 'file-too-large', async () =>
		join(await jpeg(), Buffer.alloc(15 * million))
	)
];

const archives: BadFile[] = [
	bad('an archive renamed to Word', 'a.docx', 'file-kind-not-allowed', () =>
		zip([{ name: 'a.txt', data: 'a' }])
	),
	bad('an archive', 'a.zip', 'file-kind-not-allowed', () => zip([{ name: 'a.txt', data: 'a' }])),
	bad('slides renamed to Word', 'a.docx', 'file-kind-not-allowed', () =>
		zip([
			{
				name: '[Content_Types].xml',
				data: typesXml([
					[
						'ppt/presentation.xml',
						'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
					]
				])
			},
			{ name: 'ppt/presentation.xml', data: '<p/>' }
		])
	),
	bad('a Word file without its text', 'a.docx', 'file-kind-not-allowed', () =>
		zip(officeEntries('docx').filter(({ name }) => name !== 'word/document.xml'))
	),
	bad('Excel called Word', 'a.docx', 'file-kind-not-allowed', () => office('xlsx')),
	bad('Excel with macros', 'a.xlsm', 'file-has-macros', () =>
		wrong('xlsx', { name: 'xl/vbaProject.bin', data: 'VBA' })
	),
	bad('Word with macros, renamed', 'a.docx', 'file-has-macros', () =>
		wrong('docx', { name: 'word/vbaProject.bin', data: 'VBA' })
	),
	bad('macros in other letters', 'a.docx', 'file-has-macros', () =>
		wrong('docx', { name: 'word/VBAPROJECT.BIN', data: 'VBA' })
	),
	bad('macros under another name', 'a.docx', 'file-has-macros', () =>
		office('docx', {
			more: [{ name: 'word/theme.bin', data: 'VBA' }],
			types: [['word/theme.bin', 'application/vnd.ms-office.vbaProject']]
		})
	),
	bad('macros whose type is written in escapes', 'a.docx', 'file-damaged', () =>
		office('docx', { types: [['word/theme.bin', 'application/vnd.ms-office.vba&#80;roject']] })
	),
	bad('a sheet of macros', 'a.xlsx', 'file-has-macros', () =>
		wrong('xlsx', { name: 'xl/macrosheets/sheet1.xml', data: '<x/>' })
	),
	bad('a Word file under a password', 'a.docx', 'file-encrypted', () =>
		compound('EncryptedPackage')
	),
	bad('an archive under a password', 'a.docx', 'file-encrypted', () =>
		wrong('docx', { name: 'word/a.xml', data: 'a', says: { flags: 1 } })
	),
	bad('an archive under a strong password', 'a.docx', 'file-encrypted', () =>
		wrong('docx', { name: 'word/a.xml', data: 'a', says: { flags: 0x41 } })
	),
	bad('500 MB of zeros', 'a.xlsx', 'file-archive-bomb', () =>
		wrong('xlsx', { name: 'xl/a.xml', packed: zeros(500), says: { size: 500 * million } })
	),
	bad('a bomb in many small parts', 'a.xlsx', 'file-archive-bomb', () => {
		const packed = zeros(9);
		return wrong(
			'xlsx',
			...Array.from({ length: 30 }, (_, i) => ({
				name: `xl/${i}.xml`,
				packed,
				says: { size: 9 * million }
			}))
		);
	}),
	bad('a bomb that says it is small', 'a.xlsx', 'file-damaged', () =>
		wrong('xlsx', { name: 'xl/a.xml', packed: zeros(500), says: { size: 1000 } })
	),
	bad('20,000 entries', 'a.docx', 'file-archive-bomb', () =>
		wrong('docx', ...Array.from({ length: 20_000 }, (_, i) => ({ name: `word/${i}`, data: '' })))
	),
	bad('an entry that climbs out', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: '../../etc/cron.d/a', data: 'a' })
	),
	bad('an entry from the root', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: '/etc/passwd', data: 'a' })
	),
	bad('an entry with a control sign', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/a\u0000.xml', data: 'a' })
	),
	bad('one entry twice', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/document.xml', data: 'another' })
	),
	bad('an entry inside another', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/a.xml', data: 'a', says: { offset: 0 } })
	),
	bad('an entry with two names', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/a.xml', localName: 'word/b.xml', data: 'a' })
	),
	bad('an entry with a wrong checksum', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/a.xml', data: 'a', says: { crc: 1 } })
	),
	bad('an entry in a method of no office', 'a.docx', 'file-damaged', () =>
		wrong('docx', { name: 'word/a.xml', data: 'a', says: { method: 12 } })
	),
	bad('an archive cut off', 'a.docx', 'file-damaged', () => half(office('docx'))),
	bad('something behind an archive', 'a.docx', 'file-damaged', () => join(office('docx'), html)),
	bad('an entry before all that are listed', 'a.docx', 'file-damaged', () =>
		zip([{ name: 'hidden.exe', data: 'MZ', unlisted: true }, ...officeEntries('docx')])
	),
	bad('something between the list and its end', 'a.docx', 'file-damaged', () =>
		zip(officeEntries('docx'), { beforeEnd: html })
	),
	bad('a second list behind the first', 'a.docx', 'file-damaged', () =>
		join(office('docx'), zip([{ name: 'a', data: 'a' }]))
	),
	bad('an archive behind a picture', 'a.docx', 'file-kind-not-allowed', async () =>
		join(await jpeg(), office('docx'))
	)
];

const pictures: BadFile[] = [
	bad('a photograph cut off', 'anh.jpg', 'file-damaged', async () =>
		half(await plain(800, 600, 'jpeg'))
	),
	bad('a photograph of a header alone', 'anh.jpg', 'file-damaged', () => latin('\xff\xd8\xff\xe0')),
	bad('a picture cut off', 'anh.png', 'file-damaged', async () =>
		half(await plain(800, 600, 'png'))
	),
	bad('a picture with a garbled middle', 'anh.png', 'file-damaged', async () => {
		const whole = await plain(800, 600, 'png');
		return middleChanged(whole, Math.floor(whole.length / 2), [1, 2, 3, 4, 5, 6, 7, 8]);
	}),
	bad('100,000 × 100,000 pixels', 'anh.png', 'image-too-many-pixels', () =>
		pngOf(100_000, 100_000)
	),
	bad('a few pixels too many, all of one colour', 'anh.png', 'image-too-many-pixels', () =>
		pngOf(8001, 8000)
	),
	bad('no pixel at all', 'anh.png', 'file-damaged', () => pngOf(0, 0))
];

const pdfs: BadFile[] = [
	bad('a PDF cut off', 'a.pdf', 'file-damaged', async () => half(await pdf())),
	bad('a PDF of a header alone', 'a.pdf', 'file-damaged', () => latin('%PDF-1.7\n')),
	bad('a PDF that is nonsense inside', 'a.pdf', 'file-damaged', () =>
		latin(`%PDF-1.7\n${'nonsense '.repeat(50)}\nstartxref\n9\n%%EOF\n`)
	),
	bad('a PDF without a page', 'a.pdf', 'file-damaged', () => rawPdf('', { page: false })),
	bad('a PDF under a password', 'a.pdf', 'file-encrypted', () =>
		pdf((document) => document.encrypt({ userPassword: 'bi-mat', ownerPassword: 'bi-mat' }))
	),
	bad('a page behind a PDF', 'a.pdf', 'file-damaged', async () => join(await pdf(), html)),
	bad('a PDF that is an archive too', 'a.pdf', 'file-damaged', async () => {
		const archive = zip([{ name: 'a.html', data: html }], { comment: 'startxref\n9\n%%EOF' });
		return join(await pdf(), archive);
	}),
	bad('a PDF nested without end', 'a.pdf', 'file-damaged', () =>
		rawPdf('', { trailer: '/Root 1 0 R/A '.concat('['.repeat(200_000)) })
	),
	bad('a PDF whose objects are a bomb', 'a.pdf', 'file-archive-bomb', () => {
		const packed = zeros(2_000, true);
		const [before, after] = Buffer.from(rawPdf('SPLIT')).toString('latin1').split('SPLIT');
		return join(
			before ?? '',
			`5 0 obj <</Type/ObjStm/N 1/First 9/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
			packed,
			'\nendstream endobj',
			after ?? ''
		);
	})
];

export const badFiles: BadFile[] = [...otherKinds, ...archives, ...pictures, ...pdfs];
