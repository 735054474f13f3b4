import { expect, test } from 'vitest';
import { fileResponse } from '#lib/server/http/file-response.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 …');
const pdf = (name: string) => fileResponse({ bytes, name, mediaType: 'application/pdf' });

test('a file is given to keep, may run nothing, and stays in no cache', async () => {
	const response = pdf('QT.TP.01 01-00.pdf');
	expect(Object.fromEntries(response.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-length': String(bytes.byteLength),
		'content-security-policy': "sandbox; default-src 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	});
	expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test('a picture is given like any other file: a page shows it, an address does not', () => {
	const { headers } = fileResponse({ bytes, name: 'Ảnh.jpg', mediaType: 'image/jpeg' });
	expect(headers.get('content-type')).toBe('image/jpeg');
	expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Anh\.jpg"/);
	expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
});

test('its name keeps the Vietnamese letters, and has a plain form for old programs', () => {
	expect(pdf('QT.ĐĐ.01 Đất đai.pdf').headers.get('content-disposition')).toBe(
		`attachment; filename="QT.DD.01 Dat dai.pdf"; filename*=UTF-8''QT.%C4%90%C4%90.01%20%C4%90%E1%BA%A5t%20%C4%91ai.pdf`
	);
});

test('no sign of a name can end the header or start another', () => {
	const header = pdf('a"; filename=\\evil.html\r\nSet-Cookie: x=1\u0000 (1)*.pdf').headers.get(
		'content-disposition'
	);
	expect(header).toBe(
		`attachment; filename="a filenameevil.htmlSet-Cookie x1 (1).pdf"; filename*=UTF-8''a%22%3B%20filename%3D%5Cevil.html%0D%0ASet-Cookie%3A%20x%3D1%00%20%281%29%2A.pdf`
	);
});
