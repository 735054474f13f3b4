import type { EvidencePrint } from '#lib/pdf/nonconformity/types.ts';

/** A file of evidence as forms name it; whether it is a picture is seen when the form is printed. */
export const filePrint = ({ name, caption, sha256, mediaType }: EvidencePrint): EvidencePrint => ({
	name,
	caption,
	sha256,
	mediaType
});
