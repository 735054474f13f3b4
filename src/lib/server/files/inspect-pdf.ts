import { type ExecFileException, execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileFlag } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { projectRoot } from '../project-root.ts';
import type { Verdict, Watch } from './watched-thread.ts';

const folder = (): string => join(projectRoot(), 'src/lib/server/files');
/** A file of the allowed size takes seconds and thrice its size. */
const usual = (): Watch => ({
	thread: join(folder(), 'pdf-thread.ts'),
	patienceMs: 20_000,
	mostBytes: 300_000_000
});

/**
 * A PDF that can be read from its first byte to its last, and what its reader should be told of.
 * @throws Refusal `file-damaged`, `file-encrypted`, `file-archive-bomb`; Error where it cannot be read
 * for a reason that lies with us
 */
export async function inspectPdf(
	name: string,
	bytes: Uint8Array,
	watch: Watch = usual()
): Promise<FileFlag[]> {
	if (!isFramed(bytes)) refuse('file-damaged', { name });
	const verdict = await oneAtATime(() => readApart(bytes, watch));
	if (verdict.ok) return verdict.flags;
	refuse(codes[verdict.why], { name });
}

const codes = {
	damaged: 'file-damaged',
	encrypted: 'file-encrypted',
	'too-much': 'file-archive-bomb'
} as const;

const headBytes = 16;
/** The end record of an archive and the longest comment behind it. */
const archiveTailBytes = 22 + 0xffff;

/** Header first, trailer last, and no archive that begins somewhere inside and ends with the file. */
function isFramed(bytes: Uint8Array): boolean {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	if (!/^%PDF-[12]\.\d/.test(buffer.toString('latin1', 0, headBytes))) return false;
	const tail = buffer.subarray(-archiveTailBytes).toString('latin1');
	if (!/startxref\s+\d+\s+%%EOF$/.test(tail.replaceAll('\0', ' ').trimEnd())) return false;
	for (let at = tail.indexOf('PK\x05\x06'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1)) {
		const comment = tail.charCodeAt(at + 20) + 256 * tail.charCodeAt(at + 21);
		if (at + 22 + comment === tail.length) return false;
	}
	return true;
}

let last: Promise<unknown> = Promise.resolve();

/** Several at once would each take their share of the memory. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work, work);
	last = mine;
	return mine;
}

/** The process ends itself; this is for one that cannot any more. */
const graceMs = 5_000;

/**
 * In a process that is told no secret, may read the program alone, write no file and start no other
 * program; when it falls, it falls alone.
 */
function readApart(bytes: Uint8Array, { thread, patienceMs, mostBytes }: Watch): Promise<Verdict> {
	const { PATH, SystemRoot } = process.env;
	const root = projectRoot();
	const readable = [join(root, 'package.json'), join(root, 'src'), dirname(thread)];
	readable.push(realpathSync(join(root, 'node_modules')));
	const args = [
		'--permission',
		'--allow-worker',
		...readable.map((place) => `--allow-fs-read=${place}`),
		join(folder(), 'pdf-process.ts'),
		thread,
		String(patienceMs),
		String(mostBytes)
	];
	return new Promise((resolve, reject) => {
		const child = execFile(
			process.execPath,
			args,
			{
				env: { PATH, ...(SystemRoot ? { SystemRoot } : {}) },
				timeout: patienceMs + graceMs,
				killSignal: 'SIGKILL'
			},
			(error, said) => {
				const verdict = error ? fallen(error) : (JSON.parse(said) as Verdict);
				if (verdict) resolve(verdict);
				else reject(error as ExecFileException);
			}
		);
		// Who fell no longer listens; the end of the process tells why.
		child.stdin?.on('error', () => undefined).end(bytes);
	});
}

/**
 * A heap that is full ends the process by a signal of its own.
 * @returns null where it is not the PDF's fault.
 */
function fallen({ killed, signal }: ExecFileException): Verdict | null {
	if (killed) return { ok: false, why: 'damaged' };
	return signal ? { ok: false, why: 'too-much' } : null;
}
