import { isPictureMedia } from '#lib/domain/evidence/media.ts';
import type { PrintForm } from '#lib/pdf/forms.ts';
import { photoForPrint } from '../files/clean-image.ts';
import type { FileStore } from '../files/store.ts';

type Pictured = { sha256: string; mediaType: string };

/**
 * The form with every photograph of evidence in it made small for paper: what prints knows no store.
 * Made one after the other: a pack has hundreds, and the pages of others want to be answered meanwhile.
 * @throws Refusal `file-missing`: a paper does not pass over evidence that is gone.
 */
export async function withPhotos<F extends PrintForm>(
	files: Pick<FileStore, 'get'>,
	form: F
): Promise<F> {
	return (await filled(form, files)) as F;
}

async function filled(data: unknown, files: Pick<FileStore, 'get'>): Promise<unknown> {
	if (data === null || typeof data !== 'object') return data;
	if (Array.isArray(data)) {
		const items: unknown[] = [];
		for (const item of data) items.push(await filled(item, files));
		return items;
	}
	const copy: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(data)) copy[key] = await filled(value, files);
	return isPicture(data) ? { ...copy, photo: await photoOf(files, data.sha256) } : copy;
}

const isPicture = (data: object): data is Pictured =>
	'sha256' in data &&
	typeof data.sha256 === 'string' &&
	'mediaType' in data &&
	typeof data.mediaType === 'string' &&
	isPictureMedia(data.mediaType);

async function photoOf(files: Pick<FileStore, 'get'>, sha256: string) {
	const { bytes, width, height } = await photoForPrint(await files.get(sha256));
	return {
		jpeg: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`,
		width,
		height
	};
}
