import { expect, test } from 'vitest';
import {
	acceptEvidence,
	acceptPictures,
	bytesOf,
	evidenceMedia,
	isPictureKind,
	isPictureMedia,
	kindOfMediaType,
	mostMegabytes
} from '#lib/domain/evidence/media.ts';

test('six kinds of file are evidence, none of which a browser runs', () => {
	expect(Object.keys(evidenceMedia).sort()).toEqual(['csv', 'docx', 'jpeg', 'pdf', 'png', 'xlsx']);
	const types = Object.values(evidenceMedia).map(({ mediaType }) => mediaType);
	expect(types.filter((type) => /html|svg|xml;|script/.test(type))).toEqual([]);
});

test('a stored media type leads back to its kind, any other to none', () => {
	expect(kindOfMediaType('image/jpeg')).toBe('jpeg');
	expect(kindOfMediaType('text/csv; charset=utf-8')).toBe('csv');
	expect(kindOfMediaType('text/html')).toBeNull();
});

test('photographs are two of the kinds, and must be smaller than other files', () => {
	const pictures = Object.keys(evidenceMedia).filter((kind) =>
		isPictureKind(kind as keyof typeof evidenceMedia)
	);
	expect(pictures).toEqual(['jpeg', 'png']);
	expect(bytesOf(mostMegabytes.picture)).toBeLessThan(bytesOf(mostMegabytes.file));
});

test('a field offers the kinds by media type and by ending, a camera pictures alone', () => {
	expect(acceptPictures).toBe('image/jpeg,.jpg,.jpeg,.jpe,.jfif,image/png,.png');
	expect(acceptEvidence.split(',')).toEqual(
		expect.arrayContaining([
			'application/pdf',
			'.pdf',
			'.docx',
			'.xlsx',
			'text/csv',
			'.csv',
			'.png'
		])
	);
});

test('a picture is told by its media type', () => {
	expect(
		['image/jpeg', 'image/png', 'application/pdf', 'image/svg+xml', ''].map(isPictureMedia)
	).toEqual([true, true, false, false, false]);
});
