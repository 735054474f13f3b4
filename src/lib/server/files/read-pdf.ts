import {
	EncryptedPDFError,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	type PDFObject,
	PDFRawStream,
	ParseSpeeds
} from '@cantoo/pdf-lib';
import type { FileFlag } from '#lib/domain/evidence/media.ts';

export type PdfReading =
	{ ok: true; flags: FileFlag[] } | { ok: false; why: 'encrypted' | 'damaged' };

/** Keys of dictionaries and kinds of action (ISO 32000-1, 12.6.4, 7.11.4, 12.5.6.15) that a reader acts on. */
const tellingKeys: Partial<Record<string, FileFlag>> = {
	JS: 'script',
	JavaScript: 'script',
	XFA: 'script',
	EmbeddedFiles: 'embedded-file',
	EF: 'embedded-file',
	RichMediaContent: 'embedded-file'
};
const tellingActions: Partial<Record<string, FileFlag>> = {
	JavaScript: 'script',
	Launch: 'launch',
	GoToE: 'embedded-file'
};

/**
 * Reads a PDF whole, also what lies in its packed objects. What comes from a stranger may fill the memory
 * or never end: only the guarded thread calls this (inspect-pdf.ts).
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
	try {
		const document = await PDFDocument.load(bytes, {
			updateMetadata: false,
			parseSpeed: ParseSpeeds.Fastest
		});
		if (document.getPageCount() === 0) return { ok: false, why: 'damaged' };
		const found = new Set<FileFlag>();
		for (const [, object] of document.context.enumerateIndirectObjects()) search(object, found);
		return { ok: true, flags: [...found].sort() };
	} catch (error) {
		return { ok: false, why: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
	}
}

/** Looks into what an object holds itself; what it refers to is an object of its own. */
function search(object: PDFObject, found: Set<FileFlag>): void {
	if (object instanceof PDFArray) for (const item of object.asArray()) search(item, found);
	if (object instanceof PDFRawStream) search(object.dict, found);
	if (!(object instanceof PDFDict)) return;
	for (const [key, value] of object.entries()) {
		const name = key.decodeText();
		const action = name === 'S' && value instanceof PDFName ? value.decodeText() : '';
		const flag = tellingKeys[name] ?? tellingActions[action];
		if (flag) found.add(flag);
		search(value, found);
	}
}
