import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a reader can copy out of the file, page breaks as \f; needs pdftotext (poppler-utils). */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-pdf-'));
	try {
		await writeFile(join(folder, 'a.pdf'), bytes);
		await promisify(execFile)('pdftotext', ['-layout', 'a.pdf', 'a.txt'], { cwd: folder });
		return await readFile(join(folder, 'a.txt'), 'utf8');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
