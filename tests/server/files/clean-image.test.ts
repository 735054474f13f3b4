import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Picture, cleanImage, photoForPrint } from '#lib/server/files/clean-image.ts';
import { jpeg, plain, png, telephoneJpeg } from '../../support/good-files.ts';

const metadata = (bytes: Uint8Array) => sharp(bytes).metadata();

/** Red, green, blue of one pixel. */
async function colour({ bytes, width }: Picture, x: number, y: number): Promise<number[]> {
	const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
	return [...pixels.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}
const isRed = ([r = 0, , b = 0]: number[]) => r > 200 && b < 60;
const isBlue = ([r = 0, , b = 0]: number[]) => b > 200 && r < 60;

describe('a photograph of a telephone', () => {
	test('comes with its place, its maker and lying on its side', async () => {
		const { orientation, exif } = await metadata(await telephoneJpeg());
		expect(orientation).toBe(6);
		expect(exif?.includes('Telephone')).toBe(true);
		// The pointer to the table of places (Exif 2.3, 4.6.3: tag 34853), in either order of bytes.
		expect(exif?.includes(Buffer.from([0x25, 0x88])) || exif?.includes('\x88%', 0, 'latin1')).toBe(
			true
		);
	});

	test('is kept without them', async () => {
		const { bytes } = await cleanImage('a.jpg', await telephoneJpeg(), 'jpeg');
		const { exif, xmp, iptc, icc, orientation } = await metadata(bytes);
		expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
		expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|Telephone|GPS/);
	});

	test('is kept upright', async () => {
		const kept = await cleanImage('a.jpg', await telephoneJpeg(), 'jpeg');
		expect([kept.width, kept.height]).toEqual([20, 40]);
		expect(isRed(await colour(kept, 10, 5))).toBe(true);
		expect(isBlue(await colour(kept, 10, 35))).toBe(true);
	});

	test('is kept at a size that a poor line can carry, in its proportions', async () => {
		const kept = await cleanImage('a.jpg', await plain(4000, 3000, 'jpeg'), 'jpeg');
		expect([kept.width, kept.height]).toEqual([2400, 1800]);
	});
});

test('a small picture is not blown up, and stays what it is', async () => {
	const kept = await cleanImage('a.png', await png(), 'png');
	expect([kept.width, kept.height]).toEqual([40, 20]);
	expect((await metadata(kept.bytes)).format).toBe('png');
	expect(await colour(kept, 5, 5)).toEqual([255, 0, 0]);
});

test('what stands behind the end of a picture stays behind', async () => {
	const bytes = Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>')]);
	const kept = await cleanImage('a.jpg', bytes, 'jpeg');
	expect(Buffer.from(kept.bytes).includes('script')).toBe(false);
});

test.each(['gif', 'webp', 'tiff'] as const)('%s is not read, whatever it is called', async (as) => {
	const bytes = await sharp(await png())
		.toFormat(as)
		.toBuffer();
	await expect(cleanImage('a.jpg', bytes, 'jpeg')).rejects.toMatchObject({ code: 'file-damaged' });
});

test('the library of pictures reads no other kind in the whole process', async () => {
	const gif = await sharp(await png())
		.gif()
		.toBuffer();
	await expect(metadata(gif)).rejects.toThrow('unsupported image format');
	await expect(metadata(await png())).resolves.toMatchObject({ format: 'png' });
	await expect(sharp(import.meta.filename).metadata()).rejects.toThrow();
});

test('a drawing is not read either, and fetches nothing', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>';
	await expect(cleanImage('a.png', Buffer.from(svg), 'png')).rejects.toMatchObject({
		code: 'file-damaged'
	});
});

describe('a photograph for a printed form', () => {
	test('is a JPEG of at most 500 pixels', async () => {
		const { bytes, width, height } = await photoForPrint(await plain(2400, 1200, 'png'));
		expect([width, height]).toEqual([500, 250]);
		expect((await metadata(bytes)).format).toBe('jpeg');
	});
	test('shows white where it was transparent', async () => {
		const clear = { r: 0, g: 0, b: 0, alpha: 0 };
		const bytes = await sharp({
			create: { width: 8, height: 8, channels: 4, background: clear }
		})
			.png()
			.toBuffer();
		expect(await colour(await photoForPrint(bytes), 4, 4)).toEqual([255, 255, 255]);
	});
	test('is the same each time, so that a form printed again is too', async () => {
		const bytes = await plain(1200, 900, 'jpeg');
		const [one, two] = [await photoForPrint(bytes), await photoForPrint(bytes)];
		expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
	});
});
