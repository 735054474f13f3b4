import { expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { withPhotos } from '#lib/server/print/photos.ts';
import { render } from '#lib/server/print/render.ts';
import { anAuditFinding } from '../../support/audit-report-prints.ts';
import { plain } from '../../support/good-files.ts';

const edition = { locale: 'vi', issuedAt: '2019-06-06T02:00:00.000Z' } as const;
const form = { kind: 'audit-finding' as const, data: anAuditFinding() };
const stored = await plain(2400, 1800, 'jpeg');
const files = { get: async () => stored };

test('pictures are put into a form small, and it is printed the same each time', async () => {
	const [one, two] = [await withPhotos(files, form), await withPhotos(files, form)];
	expect(one.data.files[0]?.photo).toMatchObject({
		jpeg: expect.stringMatching(/^data:image\/jpeg;base64,/),
		width: 500,
		height: 375
	});
	expect(form.data.files[0]).not.toHaveProperty('photo');
	const [bare, printed, again] = [
		await render(form, edition),
		await render(one, edition),
		await render(two, edition)
	];
	expect(Buffer.compare(printed.bytes, again.bytes)).toBe(0);
	expect(Buffer.from(printed.bytes).includes('/DCTDecode')).toBe(true);
	expect(Buffer.from(bare.bytes).includes('/DCTDecode')).toBe(false);
	expect(printed.bytes.length - bare.bytes.length).toBeLessThan(100_000);
});

test('a form without pictures asks the store for nothing', async () => {
	const none = { get: () => Promise.reject(new Error('asked')) };
	const paper = anAuditFinding({
		files: [{ name: 'a.pdf', caption: '', sha256: 'ab', mediaType: 'application/pdf' }]
	});
	expect(await withPhotos(none, { kind: 'audit-finding', data: paper })).toEqual({
		kind: 'audit-finding',
		data: paper
	});
});

test('evidence that is gone is not passed over', async () => {
	const gone = {
		get: async (sha256: string): Promise<Uint8Array> => {
			throw new Refusal('file-missing', { sha256 });
		}
	};
	await expect(withPhotos(gone, form)).rejects.toMatchObject({ code: 'file-missing' });
});
