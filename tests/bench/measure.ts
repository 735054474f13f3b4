import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Client } from '../support/client.ts';

export type Speed = { perSecond: number; p95: number; errors: number };

/** The value below which 95 of 100 lie. */
export const p95 = (values: number[]): number =>
	[...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0;

/** Asks for a page again and again, several at once, for so many milliseconds. */
export async function speedOf(
	client: Client,
	path: string,
	{ ms, sideBySide }: { ms: number; sideBySide: number }
): Promise<Speed> {
	for (let warm = 0; warm < 10; warm++) await client.get(path);
	const times: number[] = [];
	let errors = 0;
	const began = performance.now();
	const ask = async () => {
		while (performance.now() - began < ms) {
			const start = performance.now();
			const { status } = await client.get(path);
			times.push(performance.now() - start);
			if (status !== 200) errors++;
		}
	};
	await Promise.all(Array.from({ length: sideBySide }, ask));
	const seconds = (performance.now() - began) / 1000;
	return { perSecond: times.length / seconds, p95: p95(times), errors };
}

/** Most megabytes of memory that a process ever held; NaN where the system does not say. */
export function peakMegabytes(pid: number): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
	} catch {
		return Number.NaN;
	}
}

/** Kilobytes of JavaScript, compressed, that a browser loads for a page it comes to first. */
export async function scriptKilobytes(client: Client, url: string, path: string): Promise<number> {
	const { body } = await client.get(path);
	const files = new Set([...body.matchAll(/[^"'() ]*_app\/immutable\/[^"'() ]+\.js/g)].map(String));
	let bytes = 0;
	for (const file of files) {
		const script = await client.get(new URL(file, new URL(path, url)).pathname);
		if (script.status === 200) bytes += gzipSync(script.body).length;
	}
	return bytes / 1024;
}
