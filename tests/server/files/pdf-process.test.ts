import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pdf, rawPdf } from '../../support/good-files.ts';

const place = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const own = place('src/lib/server/files/pdf-thread.ts');
const misreads = place('tests/support/workers/misreads.ts');

/** As the server runs it: bytes in, a verdict out. */
const run = (bytes: Uint8Array, thread: string): Promise<{ code: unknown; said: string }> =>
	new Promise((resolve) => {
		const args = [place('src/lib/server/files/pdf-process.ts'), thread, '20000', '100000000'];
		execFile(process.execPath, args, (error, said) =>
			resolve({ code: error?.code ?? 0, said })
		).stdin?.end(bytes);
	});

test('bytes go in, a verdict comes out, and the process ends well', async () => {
	const bytes = await pdf((document) => document.addJavaScript('a', 'app.alert(1)'));
	const { code, said } = await run(bytes, own);
	expect([code, JSON.parse(said)]).toEqual([0, { ok: true, flags: ['script'] }]);
});

test('a verdict of too much is a verdict', async () => {
	const { code, said } = await run(rawPdf('%fills the memory\n'), misreads);
	expect([code, JSON.parse(said)]).toEqual([0, { ok: false, why: 'too-much' }]);
});

test('what is no verdict ends the process badly', async () => {
	const { code, said } = await run(rawPdf('%fails\n'), misreads);
	expect([code, said]).toEqual([1, '']);
});
