import { type CheckpointFlaw, flawAlone, flawOf, headsOf } from '../checkpoints/checkpoint.ts';
import { exportFile, readCheckpoints } from '../checkpoints/export-file.ts';
import { type KnownKeys, knownKeys } from '../checkpoints/signing-key.ts';
import type { Context } from '../context.ts';
import * as checkpoints from '../database/checkpoints.ts';
import { type Trx, asAuthenticator } from '../database/transaction.ts';
import { type ChainReport, verifyChains } from '../database/verify-chains.ts';

/**
 * One chain as it stands. `checkpoint`: it is sound in itself, but not what a signed checkpoint saw: it
 * was written anew, at this event or before it.
 */
export type VerifiedChain = Omit<ChainReport, 'fault'> & {
	fault: { seq: number; why: 'altered' | 'gap' | 'link' | 'head' | 'checkpoint' } | null;
};
export type EventsReport = {
	chains: VerifiedChain[];
	checkpoints: {
		count: number;
		last: { id: number; at: Date; hash: string } | null;
		/** The first that does not hold; `missing`: the file beside the database has it, the database not. */
		fault: { id: number; why: CheckpointFlaw | 'missing' } | null;
	};
	/** Whether nothing at all was found. */
	sound: boolean;
};

const page = 500;

/**
 * Computes every chain again and holds it against every checkpoint. No person's act: a command's, and
 * a page's through its own door.
 */
export async function verifyEvents(
	ctx: Pick<Context, 'database' | 'now'>,
	dataFolder: string
): Promise<EventsReport> {
	const keys = await knownKeys(dataFolder);
	const copies = await readCheckpoints(exportFile(dataFolder));
	return asAuthenticator(
		ctx.database,
		async (trx) => {
			const chains: VerifiedChain[] = (await verifyChains(trx)).map(firstBad);
			const read = await readAll(trx, keys);
			const missing = copies.find(
				(copy) => flawAlone(copy, keys) === null && !read.hashes.has(copy.hash.toString('hex'))
			);
			const fault = read.fault ?? (missing ? { id: missing.id, why: 'missing' as const } : null);
			for (const head of read.broken) addBroken(chains, head);
			const sound = fault === null && chains.every((chain) => chain.fault === null);
			return { chains, checkpoints: { count: read.hashes.size, last: read.last, fault }, sound };
		},
		ctx.now
	);
}

/** Where only the head is wrong, the first event that is missing, or that the head does not know. */
function firstBad(report: ChainReport): ChainReport {
	const { fault, events } = report;
	if (fault?.why !== 'head' || fault.seq === events) return report;
	return { ...report, fault: { ...fault, seq: Math.min(fault.seq, events) + 1 } };
}

type Read = {
	hashes: Set<string>;
	last: EventsReport['checkpoints']['last'];
	fault: EventsReport['checkpoints']['fault'];
	/** Heads that a sound checkpoint names and the chains do not hold. */
	broken: checkpoints.Head[];
};

async function readAll(trx: Trx, keys: KnownKeys): Promise<Read> {
	const read: Read = { hashes: new Set(), last: null, fault: null, broken: [] };
	const seen = new Map<number, string>();
	let previous: checkpoints.CheckpointRow | undefined;
	for (;;) {
		const rows = await checkpoints.after(trx, previous?.id ?? Number.MIN_SAFE_INTEGER, page);
		const wanted: checkpoints.Head[] = [];
		for (const row of rows) {
			const why = flawOf(row, previous, keys);
			if (why && !read.fault) read.fault = { id: row.id, why };
			// One that is no evidence accuses nobody.
			if (flawAlone(row, keys) === null) {
				for (const head of headsOf(row.heads)) {
					if (seen.get(head.wardId) === head.hash) continue;
					seen.set(head.wardId, head.hash);
					wanted.push(head);
				}
			}
			read.hashes.add(row.hash.toString('hex'));
			previous = row;
		}
		read.broken.push(...(await checkpoints.notHeld(trx, wanted)));
		if (rows.length < page) break;
	}
	if (previous)
		read.last = { id: previous.id, at: previous.at, hash: previous.hash.toString('hex') };
	return read;
}

/** The lowest event wins: what broke first is what is named. */
function addBroken(chains: VerifiedChain[], { wardId, seq }: checkpoints.Head): void {
	let chain = chains.find((c) => c.wardId === wardId);
	if (!chain) {
		// Nothing is left of it, not even its head.
		chain = { wardId, unit: null, events: 0, head: '', fault: null };
		chains.push(chain);
	}
	if (!chain.fault || seq < chain.fault.seq) chain.fault = { seq, why: 'checkpoint' };
}
