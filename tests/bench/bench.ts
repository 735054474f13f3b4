import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import { build, buildIsStale } from '../../src/cli/build.ts';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { type Client, signedIn, visitor } from '../support/client.ts';
import { qms } from '../support/command.ts';
import { longHistory } from '../support/long-history.ts';
import { startProcess } from '../support/server-process.ts';
import { ofAudits } from './audits.ts';
import { compareSpeed, inWords, peakMegabytes, say, scriptKilobytes } from './measure.ts';
import { serverOf } from './servers.ts';

/**
 * Figures of the whole product on this machine, through its loopback: `npm run bench`, or a part of
 * it: `npm run bench -- audits`.
 */
const load = { turns: 6, sideBySide: 10 };
const today = localDate(new Date());
const folders: string[] = [];
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

try {
	if (buildIsStale()) await build();
	const parts = { demo: ofTheDemo, history: ofHistory, audits: () => ofAudits(newFolder, load) };
	const named = process.argv.slice(2);
	for (const [name, measure] of Object.entries(parts))
		if (named.length === 0 || named.includes(name)) await measure();
} finally {
	for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

async function newFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-bench-'));
	folders.push(folder);
	return folder;
}

/** Start-up, the scripts of its pages, the pack, memory. */
async function ofTheDemo(): Promise<void> {
	const folder = await newFolder();
	const env = { DATA_DIR: folder };
	const first = await timed(() => startProcess({ command: 'demo', env, patienceMs: 600_000 }));
	say('first start, nine wards and eighteen months loaded', seconds(first.ms));
	await first.result.stop();
	const second = await timed(() => startProcess({ command: 'demo', env }));
	say('second start', seconds(second.ms));
	const server = second.result;
	try {
		const client = await signedIn(server.url, 'thuky.thanhbinh', demoPassword);
		const pages = {
			'sign-in': '/sign-in',
			home: '/thanh-binh',
			register: '/thanh-binh/documents',
			procedure: '/thanh-binh/documents/QT.TP.01',
			editor: '/thanh-binh/documents/QT.TP.03/edit?part=purpose',
			'answer to a stranger': '/verify/00000000-0000-4000-8000-000000000000'
		};
		for (const [name, path] of Object.entries(pages)) {
			const asked = name === 'sign-in' ? visitor(server.url) : client;
			const size = await scriptKilobytes(asked, server.url, path);
			say(`JavaScript of ${name}, compressed`, `${size.toFixed(0)} kB`);
		}
		await ofThePack(client);
		say('most memory of the server, demo', `${peakMegabytes(server.pid).toFixed(0)} MB`);
	} finally {
		await server.stop();
	}
	const out = join(folder, 'pack.pdf');
	const from = addDays(today, -365);
	const args = ['pack', '--ward', 'thanh-binh', '--from', from, '--to', today, '--out', out];
	const command = await timed(() => qms(args, env));
	if (command.result.code !== 0) throw new Error(command.result.output);
	const count = (await PDFDocument.load(await readFile(out))).getPageCount();
	say('pack by the command, from its start', `${seconds(command.ms)} (${count} pages)`);
}

/** A pack asked for on its page, and how quick the home page is meanwhile. */
async function ofThePack(client: Client): Promise<void> {
	const day = (date: string) => date.split('-').reverse().join('/');
	const asked = await client.post('/thanh-binh/packs/new', {
		from: day(addDays(today, -365)),
		until: day(today),
		locale: 'vi'
	});
	if (!asked.location) throw new Error(`the pack was not taken: ${asked.status}`);
	const began = performance.now();
	const waits: number[] = [];
	let address = asked.location;
	for (;;) {
		const start = performance.now();
		await client.get('/thanh-binh');
		waits.push(performance.now() - start);
		const { status, location, body } = await client.get(address);
		if (status === 303 && location) address = location;
		else if (body.includes(`${address}/file`)) break;
		if (performance.now() - began > 120_000)
			throw new Error('the pack was not made in two minutes');
	}
	const ms = performance.now() - began;
	const count = (await PDFDocument.load(await client.bytes(`${address}/file`))).getPageCount();
	say('pack on its page', `${seconds(ms)} (${count} pages, ${((count * 1000) / ms).toFixed(0)}/s)`);
	say('home meanwhile, slowest', `${Math.max(...waits).toFixed(0)} ms`);
}

/** The same pages with one and with a hundred times the history behind the ward. */
async function ofHistory(): Promise<void> {
	const pages = {
		home: '/thanh-binh',
		register: '/thanh-binh/documents',
		procedure: '/thanh-binh/documents/QT.LS.7'
	};
	const behind = async (times: number) =>
		serverOf(await newFolder(), ['lan'], (w) =>
			longHistory(w, { documents: 30, revisions: 2 * times, until: today })
		);
	const [one, hundred] = [await behind(1), await behind(100)];
	try {
		const clients = [
			await signedIn(one.url, 'lan', demoPassword),
			await signedIn(hundred.url, 'lan', demoPassword)
		] as const;
		for (const [name, path] of Object.entries(pages)) {
			const [short, long] = await compareSpeed(clients, path, load);
			say(`${name}, 1× history`, inWords(short));
			say(`${name}, 100× history`, inWords(long));
			say(`${name}, p95 of 100× to 1×`, `${(long.p95 / short.p95).toFixed(2)} times`);
		}
		say('most memory, 100× history', `${peakMegabytes(hundred.pid).toFixed(0)} MB`);
	} finally {
		await Promise.all([one.stop(), hundred.stop()]);
	}
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
	const began = performance.now();
	const result = await work();
	return { ms: performance.now() - began, result };
}
