import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDocumentTemplates } from '#lib/server/templates/document-template.ts';
import { templatesDir } from '#lib/server/templates/root.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const templates = loadDocumentTemplates();
const codesOf = (...kinds: string[]) =>
	templates.filter((t) => kinds.includes(t.kind)).map((t) => t.code);

test('the document set of a ward is complete (domain §2.1)', () => {
	expect(codesOf('policy', 'objectives', 'model', 'annex').sort()).toEqual(
		['CSCL', 'MHHT', 'MTCL', 'PL.MHHT.01', 'PL.MHHT.02', 'PL.MHHT.03'].sort()
	);
	expect(codesOf('system_procedure')).toEqual([1, 2, 3, 4, 5, 6].map((n) => `QT.ISO.0${n}`));
	expect(codesOf('internal_procedure')).toEqual([1, 2, 3, 4].map((n) => `QT.NB.0${n}`));
});

test('the sixteen administrative procedures are there (domain §2.3)', () => {
	expect(codesOf('administrative_procedure').sort()).toEqual(
		[
			...[1, 2, 3, 4, 5, 6].map((n) => `QT.TP.0${n}`),
			...[1, 2, 3].map((n) => `QT.CT.0${n}`),
			...[1, 2, 3, 4].map((n) => `QT.XH.0${n}`),
			'QT.ĐĐ.01',
			'QT.TĐ.01',
			'QT.KN.01'
		].sort()
	);
});

test('who signs has a name in both organisations, and drafts, reviews and approves are different people', () => {
	for (const { code, signOff, owner } of templates)
		for (const now of ['2019', '2025'] as const) {
			const { draft, review, approve } = signOff[now];
			expect(owner[now], code).toMatch(/^\p{Lu}/u);
			expect(new Set([draft, ...review, approve]).size, code).toBe(review.length + 2);
			expect(approve).toBe('Chủ tịch UBND');
		}
});

describe('every file of templates/', () => {
	const files = globSync('**/*.{yaml,md}', { cwd: templatesDir() });
	test.each(files)('%s is composed Unicode, without eth and without the old Ư', (file) => {
		const text = readFileSync(`${templatesDir()}/${file}`, 'utf8');
		expect(text === text.normalize('NFC')).toBe(true);
		expect(text).not.toMatch(/[\u00d0\u00f0\u0189\u0256\u01a2\u01a3\u00a0]/);
	});
});

describe('a template that cannot be right is refused with its file and field', () => {
	const load = (edit: (text: string) => string) => () =>
		loadDocumentTemplates(templatesWith('documents/qt-tp-01.yaml', edit));

	test('an unknown clause', () =>
		expect(load((t) => t.replace("'8.5.2'", "'8.5.9'"))).toThrow(
			/documents\/qt-tp-01\.yaml, clauses: no clause 8\.5\.9/
		));
	test('a law outside the register', () =>
		expect(load((t) => t.replace('60/2014/QH13', '60/2041/QH13'))).toThrow(/60\/2041\/QH13/));
	test('an actor nobody is', () =>
		expect(load((t) => t.replace('actors: [van-thu]', 'actors: [van-tho]'))).toThrow(
			/qt-tp-01\.yaml, van-tho: is no position or term/
		));
	test('an administrative procedure without its public blocks', () =>
		expect(
			load((t) => t.replace('kind: administrative_procedure', 'kind: internal_procedure'))
		).toThrow(/service: belongs to an administrative procedure/));
	test('a code that another file uses', () =>
		expect(load((t) => t.replace('code: QT.TP.01', 'code: QT.CT.01'))).toThrow(
			/code: QT\.CT\.01 is used by another file/
		));
});
