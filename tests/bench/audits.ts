import { gzipSync } from 'node:zlib';
import { localDate } from '#lib/i18n/text/format.ts';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { type Client, signedIn } from '../support/client.ts';
import { longAudit } from '../support/long-audit.ts';
import { compareSpeed, inWords, p95, say } from './measure.ts';
import { serverOf } from './servers.ts';

type Load = Parameters<typeof compareSpeed>[2];
const small = { lines: 15, cars: 100 };
const large = { lines: 150, cars: 10_000 };

/** A checklist of 150 lines and a register of 10,000 CARs, each beside one that is small. */
export async function ofAudits(newFolder: () => Promise<string>, load: Load): Promise<void> {
	const today = localDate(new Date());
	const audits: Awaited<ReturnType<typeof longAudit>>[] = [];
	const holding = async (size: typeof small) =>
		serverOf(await newFolder(), ['lan', 'dung'], async (w) => {
			audits.push(await longAudit(w, { ...size, today }));
		});
	const servers = [await holding(small), await holding(large)] as const;
	try {
		const [few, many] = audits;
		if (!few || !many) throw new Error('no audits were written');
		const signIn = async (who: string) =>
			[
				await signedIn(servers[0].url, who, demoPassword),
				await signedIn(servers[1].url, who, demoPassword)
			] as const;
		const [lan, dung] = [await signIn('lan'), await signIn('dung')];
		const pages = [
			['register of CARs', lan, '/thanh-binh/nonconformities', small.cars, large.cars],
			['checklist', dung, many.path, small.lines, large.lines]
		] as const;
		for (const [name, clients, path, less, more] of pages) {
			const [short, long] = await compareSpeed(clients, path, load);
			say(`${name}, ${less}`, inWords(short));
			say(`${name}, ${more}`, inWords(long));
			say(`${name}, p95 of ${more} to ${less}`, `${(long.p95 / short.p95).toFixed(2)} times`);
			const { body } = await clients[1].get(path);
			const bytes = new TextEncoder().encode(body);
			const [size, packed] = [bytes.length / 1024, gzipSync(bytes).length / 1024];
			say(
				`${name}, page of ${more}`,
				`${(await alone(clients[1], path)).toFixed(0)} ms alone, ${size.toFixed(0)} kB, ${packed.toFixed(0)} compressed`
			);
		}
		const writers = [answering(dung[0], few), answering(dung[1], many)] as const;
		const times: [number[], number[]] = [[], []];
		// In turns, so that what else the machine does falls on both; the first ones warm up.
		for (let i = 0; i < 110; i++)
			for (const which of [0, 1] as const) times[which].push(await writers[which](i));
		const [quick, slow] = [p95(times[0].slice(10)), p95(times[1].slice(10))];
		say(`answering a line of ${small.lines}, p95`, `${quick.toFixed(0)} ms`);
		say(`answering a line of ${large.lines}, p95`, `${slow.toFixed(0)} ms`);
		say('answering, p95 of 150 lines to 15', `${(slow / quick).toFixed(2)} times`);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
}

/** p95 of the page when nobody else asks (ms). */
async function alone(client: Client, path: string): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < 40; i++) {
		const start = performance.now();
		await client.get(path);
		times.push(performance.now() - start);
	}
	return p95(times);
}

/** Gives one answer after the other, to lines that nobody answered or that hold another one (ms each). */
function answering(
	client: Client,
	{ path, lineIds }: { path: string; lineIds: readonly string[] }
): (turn: number) => Promise<number> {
	const versions = new Map(lineIds.map((id) => [id, 1]));
	return async (turn) => {
		const id = lineIds[turn % lineIds.length] ?? '';
		const version = versions.get(id) ?? 1;
		const start = performance.now();
		const { status } = await client.post(`${path}/${id}`, {
			answer: 'observation',
			evidence: `Lần ${turn}`,
			version: String(version)
		});
		if (status !== 303) throw new Error(`the answer was not taken: ${status}`);
		versions.set(id, version + 1);
		return performance.now() - start;
	};
}
