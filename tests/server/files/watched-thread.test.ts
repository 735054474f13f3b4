import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readWatched } from '#lib/server/files/watched-thread.ts';
import { pdf, rawPdf } from '../../support/good-files.ts';

const place = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const told = {
	thread: place('tests/support/workers/misreads.ts'),
	patienceMs: 20_000,
	mostBytes: 100_000_000
};
const thatDoes = (deed: string): Uint8Array => rawPdf(`%${deed}\n`);

test('the answer of the thread is the verdict', async () => {
	const watch = { ...told, thread: place('src/lib/server/files/pdf-thread.ts') };
	expect(await readWatched(await pdf(), watch)).toEqual({ ok: true, flags: [] });
});

test('one that takes too long is ended, one that takes too much too', async () => {
	expect(await readWatched(thatDoes('never ends'), { ...told, patienceMs: 1_000 })).toEqual({
		ok: false,
		why: 'damaged'
	});
	expect(await readWatched(thatDoes('fills the memory'), told)).toEqual({
		ok: false,
		why: 'too-much'
	});
});

test('a thread that fails or leaves is no verdict', async () => {
	await expect(readWatched(thatDoes('fails'), told)).rejects.toThrow('as told');
	await expect(readWatched(thatDoes('leaves'), told)).rejects.toThrow('no answer');
});
