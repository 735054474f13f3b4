import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { wordsOf } from '#lib/pdf/parts/table.ts';

const missing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * What a reader can copy out of the file, page breaks as \f: by pdftotext (poppler-utils), and where
 * that is not installed by a library, with one loud line.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-pdf-'));
	try {
		await writeFile(join(folder, 'a.pdf'), bytes);
		await promisify(execFile)('pdftotext', ['-layout', 'a.pdf', 'a.txt'], { cwd: folder });
		return await readFile(join(folder, 'a.txt'), 'utf8');
	} catch (error) {
		if (!missing(error)) throw error;
		console.warn('pdftotext (poppler-utils) IS NOT INSTALLED: text is read by a library instead');
		return await textByLibrary(bytes);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The same out of the file's own ToUnicode tables; runs of one line are joined from left to right. */
export async function textByLibrary(bytes: Uint8Array): Promise<string> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	return document
		.getPages()
		.map((page) => {
			const lines = new Map<number, { x: number; text: string }[]>();
			for (const asset of page.extractContents()) {
				if (asset.kind !== 'text') continue;
				const y = Math.round(asset.y);
				lines.set(y, [...(lines.get(y) ?? []), { x: asset.x, text: asset.getText() }]);
			}
			return (
				[...lines.values()]
					.map((runs) => runs.sort((a, b) => a.x - b.x).map((run) => run.text))
					// Of a two-byte code the library gives the high byte as a character of its own.
					.map((runs) => runs.join(' ').replaceAll('\0', '').replace(/\s+/g, ' ').trim())
					.join('\n')
			);
		})
		.join('\f');
}

/** Pages as one line of text each: words are looked for across the printer's line breaks. */
export const pagesOf = async (bytes: Uint8Array): Promise<string[]> =>
	(await pdfText(bytes))
		.replace(/\f$/, '')
		.split('\f')
		.map((page) => page.replace(/\s+/g, ' ').trim());

/** All words of a definition's content, a line a piece. */
export const words = (node: unknown): string[] =>
	wordsOf(node)
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
