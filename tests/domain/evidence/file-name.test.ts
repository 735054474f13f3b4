import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensionOf, mayBeCalled, nameOfKind, shownName } from '#lib/domain/evidence/file-name.ts';
import { type EvidenceKind, evidenceMedia } from '#lib/domain/evidence/media.ts';

describe('a name is kept as people wrote it, without what could do harm', () => {
	test.each([
		['Biên bản họp 5.2026.pdf', 'Biên bản họp 5.2026.pdf'],
		['../../etc/passwd.pdf', 'passwd.pdf'],
		['C:\\Users\\lan\\Ảnh hồ sơ.pdf', 'Ảnh hồ sơ.pdf'],
		['..\\..\\startup.pdf', 'startup.pdf'],
		['.htaccess.pdf', 'htaccess.pdf'],
		['a\u0000b\r\nSet-Cookie: x.pdf', 'ab Set-Cookie x.pdf'],
		['hoa-don\u202efdp.exe.pdf', 'hoa-donfdp.exe.pdf'],
		['so\u00adtay\u200b.pdf', 'sotay.pdf'],
		['hỏi? <gì> "đó"|*.pdf', 'hỏi gì đó .pdf'],
		['  khoảng   trắng .pdf . ', 'khoảng trắng .pdf'],
		['CON.pdf', '_CON.pdf'],
		['lpt1', '_lpt1'],
		['', 'tep'],
		['../..', 'tep'],
		['\u0007\u001b', 'tep']
	])('%j is shown as %j', (given, shown) => {
		expect(shownName(given)).toBe(shown);
	});

	test('decomposed letters of a Mac and the Icelandic eth become Vietnamese ones', () => {
		const decomposed = 'Điện Biên phủ.pdf'.normalize('NFD');
		expect(shownName(decomposed)).toBe('Điện Biên phủ.pdf');
		expect(shownName('\u00d0iện Biên.pdf')).toBe('Điện Biên.pdf');
	});
});

test('however long a name is, its ending is not cut away: it tells what somebody calls the file', () => {
	const shown = shownName(`${'a'.repeat(300)}.exe`);
	expect(shown).toHaveLength(120);
	expect(shown).toMatch(/^a+\.exe$/);
	expect(shownName('b'.repeat(300))).toBe('b'.repeat(120));
});

describe('the ending says what the file is', () => {
	test.each<[string, EvidenceKind, string]>([
		['Biên bản.PDF', 'pdf', 'Biên bản.pdf'],
		['IMG_2041.jpg', 'png', 'IMG_2041.png'],
		['IMG_2041.JPEG', 'jpeg', 'IMG_2041.jpeg'],
		['image', 'jpeg', 'image.jpg'],
		['Biên bản 5.2026', 'pdf', 'Biên bản 5.2026.pdf'],
		['.pdf', 'pdf', 'pdf.pdf'],
		['', 'xlsx', 'tep.xlsx']
	])('%j as %s is %j', (given, kind, named) => {
		expect(nameOfKind(given, kind)).toBe(named);
	});

	test('a long name is cut before its ending, at no more than 120 letters', () => {
		const name = nameOfKind(`${'Đánh giá '.repeat(40)}.docx`, 'docx');
		expect([...name].length).toBeLessThanOrEqual(120);
		expect(name).toMatch(/^Đánh giá .*\.docx$/);
	});
});

describe('who calls a file what it is not has renamed it', () => {
	test.each<[string, EvidenceKind, boolean]>([
		['a.pdf', 'pdf', true],
		['a.png', 'jpeg', true],
		['a.JFIF', 'jpeg', true],
		['a', 'pdf', true],
		['a.exe', 'pdf', false],
		['a.docx', 'xlsx', false],
		['a.xlsm', 'xlsx', false],
		['a.pdf.html', 'pdf', false],
		['a.svg', 'png', false]
	])('%s with the bytes of %s: %s', (name, kind, may) => {
		expect(mayBeCalled(name, kind)).toBe(may);
	});
	test('a number after a point is no ending', () => {
		expect(extensionOf('Quý 3.2026')).toBe('');
		expect(extensionOf('a.7z')).toBe('7z');
	});
});

test('whatever the name, what is kept is short, on one line, in no folder, and ends rightly', () => {
	const kinds = Object.keys(evidenceMedia) as EvidenceKind[];
	const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 400 }));
	fc.assert(
		fc.property(anyText, fc.constantFrom(...kinds), (name, kind) => {
			const kept = nameOfKind(name, kind);
			expect([...kept].length).toBeLessThanOrEqual(120);
			expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]|^[.\s]/u);
			expect(kept).toBe(kept.normalize('NFC'));
			expect(evidenceMedia[kind].extensions).toContain(extensionOf(kept));
			expect(nameOfKind(kept, kind)).toBe(kept);
		}),
		{ numRuns: 2000 }
	);
});

test('a name of a million signs is answered like any other', () => {
	expect(shownName(`${'.'.repeat(1_000_000)}a.pdf`)).toBe('a.pdf');
	expect(shownName(`${'a/'.repeat(1_000_000)}b.pdf`)).toBe('b.pdf');
});
