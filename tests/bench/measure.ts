import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Client } from '../support/client.ts';

export type Speed = { perSecond: number; p95: number; errors: number };

export const say = (what: string, figure: string): void =>
	console.log(`${what.padEnd(58)} ${figure}`);

export const inWords = ({ perSecond, p95, errors }: Speed): string =>
	`${perSecond.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms, ${errors} errors`;

/** The value below which 95 of 100 lie. */
export const p95 = (values: number[]): number =>
	[...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0;

/**
 * Asks two servers for the same page in turns of a second, several at once, so that whatever else the
 * machine does falls on both alike.
 */
export async function compareSpeed(
	clients: readonly [Client, Client],
	path: string,
	{ turns, sideBySide }: { turns: number; sideBySide: number }
): Promise<[Speed, Speed]> {
	const taken: [Turn, Turn] = [newTurn(), newTurn()];
	for (const client of clients) for (let warm = 0; warm < 20; warm++) await client.get(path);
	for (let turn = 0; turn < turns; turn++)
		for (const which of [0, 1] as const) await take(clients[which], path, sideBySide, taken[which]);
	return [speedOf(taken[0]), speedOf(taken[1])];
}

type Turn = { times: number[]; errors: number; ms: number };
const newTurn = (): Turn => ({ times: [], errors: 0, ms: 0 });

async function take(client: Client, path: string, sideBySide: number, turn: Turn): Promise<void> {
	const began = performance.now();
	const ask = async () => {
		while (performance.now() - began < 1_000) {
			const start = performance.now();
			const { status } = await client.get(path);
			turn.times.push(performance.now() - start);
			if (status !== 200) turn.errors++;
		}
	};
	await Promise.all(Array.from({ length: sideBySide }, ask));
	turn.ms += performance.now() - began;
}

const speedOf = ({ times, errors, ms }: Turn): Speed => ({
	perSecond: (times.length * 1000) / ms,
	p95: p95(times),
	errors
});

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
	const { body, link } = await client.get(path);
	const named = `${link} ${body}`.matchAll(/[^"'()<> ]*_app\/immutable\/[^"'()<> ]+\.js/g);
	const files = new Set([...named].map(String));
	const addresses = new Set([...files].map((file) => new URL(file, new URL(path, url)).pathname));
	let bytes = 0;
	for (const address of addresses) {
		const script = await client.get(address);
		if (script.status === 200) bytes += gzipSync(script.body).length;
	}
	return bytes / 1024;
}
