import { describe, expect, test } from 'vitest';
import { formMegabytes, readAway, readForm, sentFile } from '#lib/server/http/form-body.ts';

const address = 'http://localhost/evidence';
const formWith = (bytes: number): Request => {
	const body = new FormData();
	body.append('caption', 'Kệ hồ sơ');
	body.append('file', new File([Buffer.alloc(bytes)], 'Ảnh chụp.jpg'));
	return new Request(address, { method: 'POST', body });
};
/** In pieces, as it comes over a line; `sent` counts those that were taken. */
function inPieces(pieces: number, end: (controller: ReadableStreamDefaultController) => void) {
	const counted = { sent: 0 };
	const body = new ReadableStream({
		pull(controller) {
			if (counted.sent === pieces) return end(controller);
			counted.sent++;
			controller.enqueue(new Uint8Array(1_000_000));
		}
	});
	const headers = { 'content-type': 'multipart/form-data; boundary=x' };
	const init = { method: 'POST', headers, body, duplex: 'half' };
	return { counted, request: new Request(address, init) };
}

test('fields and files are read, with their names', async () => {
	const form = await readForm(formWith(1000));
	expect(form.get('caption')).toBe('Kệ hồ sơ');
	const file = form.get('file') as File;
	expect([file.name, file.size]).toEqual(['Ảnh chụp.jpg', 1000]);
	expect(await sentFile(file)).toEqual({ name: 'Ảnh chụp.jpg', bytes: new Uint8Array(1000) });
});

test('a form as browsers send it without files is read too', async () => {
	const body = new URLSearchParams({ caption: 'Kệ hồ sơ' });
	const form = await readForm(new Request(address, { method: 'POST', body }));
	expect(form.get('caption')).toBe('Kệ hồ sơ');
});

describe('what is too large is refused with the limit', () => {
	test('that of an ordinary form, unless the action takes files', async () => {
		await expect(readForm(formWith(9_000_000))).rejects.toMatchObject({
			code: 'request-too-large',
			facts: { megabytes: 8 },
			status: 413
		});
		const form = await readForm(formWith(9_000_000), formMegabytes.upload);
		expect((form.get('file') as File).size).toBe(9_000_000);
	});

	test('also when nobody said beforehand how large it is, and it is taken off the line to its end', async () => {
		const { counted, request } = inPieces(20, (controller) => controller.close());
		await expect(readForm(request)).rejects.toMatchObject({ code: 'request-too-large' });
		expect(counted.sent).toBe(20);
	});

	test('also when the server itself will not read so much', async () => {
		const { request } = inPieces(2, (controller) =>
			controller.error(Object.assign(new Error('Payload Too Large'), { status: 413 }))
		);
		await expect(readForm(request)).rejects.toMatchObject({ code: 'request-too-large' });
	});
});

test('a line that breaks is no matter of size', async () => {
	const { request } = inPieces(2, (controller) => controller.error(new Error('reset')));
	await expect(readForm(request)).rejects.toThrow('reset');
});

test.each([
	['multipart/form-data; boundary=x', 'no such thing'],
	['multipart/form-data', 'no boundary'],
	['text/plain', 'no form']
])('%s that is no form is refused, not a fault of ours', async (type, body) => {
	const headers = { 'content-type': type };
	const request = new Request(address, { method: 'POST', headers, body });
	await expect(readForm(request)).rejects.toMatchObject({ code: 'invalid-input' });
});

describe('what nobody read', () => {
	test('is taken off the line to its end', async () => {
		const { counted, request } = inPieces(5, (controller) => controller.close());
		await readAway(request);
		expect(counted.sent).toBe(5);
	});
	test('is nothing where it was read, or nothing was sent', async () => {
		const read = formWith(10);
		await readForm(read);
		await expect(readAway(read)).resolves.toBeUndefined();
		await expect(readAway(new Request(address))).resolves.toBeUndefined();
	});
	test('is let go when its sender leaves', async () => {
		const { request } = inPieces(2, (controller) => controller.error(new Error('reset')));
		await expect(readAway(request)).resolves.toBeUndefined();
	});
});
