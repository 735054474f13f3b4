import { sessionAdapter } from './auth/adapter.ts';
import { openSigningKey } from './checkpoints/signing-key.ts';
import * as attempts from './database/sign-in-attempts.ts';
import { asAuthenticator } from './database/transaction.ts';
import type { Runtime } from './runtime.ts';
import { takeCheckpoint } from './usecases/take-checkpoint.ts';

const hour = 3_600_000;
/** The first round comes soon: a machine that is off at night may never run for an hour. */
const firstRound = 60_000;
const maintainEvery = 6;
/** Longer than any limit looks back. */
const keepAttempts = 48 * hour;

type Kept = Pick<Runtime, 'database' | 'dataDir' | 'settings' | 'signIn' | 'log' | 'disk'>;

/**
 * One round: sign where the chains stand, and sweep what no sign-in needs any more. A failure is logged
 * and the rest goes on; the next round tries again.
 * @param maintain whether the embedded database is swept and flushed as well.
 */
export async function keepHouse(runtime: Kept, now: Date, maintain: boolean): Promise<void> {
	const { database, dataDir, settings, signIn, log, disk } = runtime;
	const chores: Record<string, () => Promise<unknown>> = {
		checkpoint: async () => {
			disk.demandRoom();
			const key = await openSigningKey(dataDir, settings.checkpointKey);
			const taken = await takeCheckpoint({ database, now }, key, dataDir);
			if (taken) log.info({ checkpoint: taken.id, hash: taken.hash.toString('hex') }, 'checkpoint');
		},
		sessions: () => sessionAdapter(database, now, signIn).deleteExpiredSessions(),
		attempts: () => {
			const [before, after] = [now.getTime() - keepAttempts, now.getTime() + hour];
			return asAuthenticator(database, (trx) =>
				attempts.sweep(trx, new Date(before), new Date(after))
			);
		},
		...(maintain ? { maintenance: () => database.maintain() } : {})
	};
	for (const [chore, work] of Object.entries(chores)) {
		try {
			await work();
		} catch (err) {
			log.error({ err, chore }, 'housekeeping failed');
		}
	}
}

/** Hourly, from a minute after the start. @returns ends it, after the round that is under way. */
export function startHousekeeping(runtime: Kept): () => Promise<void> {
	let round = 0;
	let ended = false;
	let running = Promise.resolve();
	let timer: NodeJS.Timeout;
	const schedule = (delay: number) => {
		timer = setTimeout(() => {
			running = keepHouse(runtime, new Date(), ++round % maintainEvery === 0).then(() => {
				if (!ended) schedule(hour);
			});
		}, delay);
		timer.unref();
	};
	schedule(firstRound);
	return async () => {
		ended = true;
		clearTimeout(timer);
		await running;
	};
}
