import type { EvidenceMediaType } from '#lib/domain/evidence/media.ts';

export type FileOfResponse = {
	bytes: Uint8Array<ArrayBuffer>;
	/** As a person would call it; any letters. */
	name: string;
	mediaType: EvidenceMediaType;
};

/**
 * A file to keep. It is never shown inside the site's own origin, and whatever it holds may run nothing
 * (security.md, files). What it says may be withdrawn from the reader tomorrow: no cache keeps it.
 */
export const fileResponse = ({ bytes, name, mediaType }: FileOfResponse): Response =>
	new Response(bytes, {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.byteLength),
			'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`,
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});

/** For clients that know no other letters than those of ASCII. */
const plainName = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
		.replace(/[^\w.() -]/g, '');

/** RFC 8187: what encodeURIComponent leaves alone although a header may not hold it. */
const encoded = (name: string): string =>
	encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
