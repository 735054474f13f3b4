import sharp, { type Sharp } from 'sharp';
import { type PictureKind, mostMegapixels } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';

/** `width` and `height` in pixels, upright. */
export type Picture = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** Longest edge in pixels: a label on a shelf can be read, a sheet of paper too. */
const longestEdge = 2400;
const jpegQuality = 82;
/** On a printed page a photograph is at most 60 mm wide: 500 pixels are 210 to the inch. */
const printed = { edge: 500, quality: 74 };
/** Beside its caption on a screen, sharp also where a point has two pixels. */
const small = { edge: 360, quality: 70 };
const patienceSeconds = 30;

// The library reads many formats, some of which can name other files. Here it knows two, from memory.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
// No picture comes twice.
sharp.cache(false);

/**
 * A picture made anew from its pixels: upright, of bearable size, and without all that came along with
 * it – place, time, telephone, preview, whatever stood behind its end. Same bytes in, same bytes out.
 * @throws Refusal `image-too-many-pixels` from its header alone, `file-damaged`
 */
export async function cleanImage(
	name: string,
	bytes: Uint8Array,
	kind: PictureKind
): Promise<Picture> {
	const header = await sharp(bytes, { limitInputPixels: false })
		.metadata()
		.catch(() => refuse('file-damaged', { name }));
	if (header.format !== kind) refuse('file-damaged', { name });
	if (header.width * header.height > mostMegapixels * 1_000_000)
		refuse('image-too-many-pixels', { name, megapixels: mostMegapixels });
	const upright = within(bytes, longestEdge).toColourspace('srgb');
	const again =
		kind === 'png'
			? upright.png({ compressionLevel: 9 })
			: upright.jpeg({ quality: jpegQuality, mozjpeg: true });
	return finish(again).catch(() => refuse('file-damaged', { name }));
}

/** A stored picture as a printed form needs it: a small JPEG on white. */
export const photoForPrint = (bytes: Uint8Array): Promise<Picture> => reduced(bytes, printed);

/** A stored picture to be known again by. */
export const thumbnail = (bytes: Uint8Array): Promise<Picture> => reduced(bytes, small);

const reduced = (bytes: Uint8Array, { edge, quality }: typeof small): Promise<Picture> =>
	finish(
		within(bytes, edge)
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb')
			.jpeg({ quality, mozjpeg: true })
	);

/** 'warning' refuses what is cut off or garbled instead of filling it with grey. */
const within = (bytes: Uint8Array, edge: number) =>
	sharp(bytes, {
		autoOrient: true,
		failOn: 'warning',
		limitInputPixels: mostMegapixels * 1_000_000
	})
		.timeout({ seconds: patienceSeconds })
		.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });

async function finish(picture: Sharp): Promise<Picture> {
	const { data, info } = await picture.toBuffer({ resolveWithObject: true });
	return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
