import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { inspectPdf } from '#lib/server/files/inspect-pdf.ts';
import { pdf, rawPdf } from '../../support/good-files.ts';

const watch = {
	thread: fileURLToPath(new URL('../../support/workers/misreads.ts', import.meta.url)),
	/** A busy machine may take its time. */
	patienceMs: 200_000,
	mostBytes: 100_000_000
};
const allowed = { timeout: 240_000 };
const pdfThat = (deed: string): Uint8Array => rawPdf(`%${deed}\n`);

describe('whatever a PDF does to its reader, the server lives and the sender is answered', () => {
	test.each([
		['never ends', 'file-damaged', { patienceMs: 2_000 }],
		['fills the memory', 'file-archive-bomb', {}],
		['fills the heap', 'file-archive-bomb', {}]
	])('one that %s: %s', allowed, async (deed, code, given) => {
		const inspecting = inspectPdf('a.pdf', pdfThat(deed), { ...watch, ...given });
		await expect(inspecting).rejects.toMatchObject({ code, facts: { name: 'a.pdf' } });
	});
});

test.each(['fails', 'ends without an answer'])(
	'a reader that %s is our own fault: nobody is told that their file is damaged',
	async (deed) => {
		const failed = await inspectPdf('a.pdf', pdfThat(deed), watch).catch((e: unknown) => e);
		expect(failed).toBeInstanceOf(Error);
		expect(isRefusal(failed)).toBe(false);
		expect(String(failed)).toMatch(/as told|no answer/);
	}
);

test('several at once are each answered, also after one that failed', async () => {
	const bytes = await pdf();
	const answers = await Promise.allSettled([
		inspectPdf('a.pdf', bytes),
		inspectPdf('b.pdf', pdfThat('fails'), watch),
		inspectPdf('c.pdf', bytes)
	]);
	expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('empty signs behind the end do not matter', async () => {
	const padded = Buffer.concat([await pdf(), Buffer.from('\r\n\0\0\0')]);
	expect(await inspectPdf('a.pdf', padded)).toEqual([]);
});
