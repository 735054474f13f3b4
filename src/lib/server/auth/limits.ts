import { refuse } from '#lib/domain/refusal.ts';
import type { DatabaseHandle } from '../database/connect.ts';
import * as attempts from '../database/sign-in-attempts.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { sha256Hex } from '../files/store.ts';

/**
 * How often a secret may be tried: after `free` failures within `hours` each further one is answered
 * only after a wait that doubles from `firstWait` to `longestWait` (seconds). Kept in the database, so a
 * restart forgives nothing. A success wipes out the failures of its own account, never those of an
 * address: whoever holds one account must not gain free tries at the others.
 */
export const limits = {
	account: { free: 5, firstWait: 30, longestWait: 900, hours: 24, forgiven: true },
	address: { free: 30, firstWait: 30, longestWait: 900, hours: 1, forgiven: false },
	signature: { free: 5, firstWait: 30, longestWait: 900, hours: 24, forgiven: true },
	second_factor: { free: 5, firstWait: 30, longestWait: 900, hours: 24, forgiven: true }
} as const satisfies Record<attempts.AttemptKind, Limit>;

type Limit = {
	free: number;
	firstWait: number;
	longestWait: number;
	hours: number;
	forgiven: boolean;
};

/** Seconds to wait after so many failures. */
export const waitAfter = (failures: number, limit: Limit): number =>
	failures < limit.free
		? 0
		: Math.min(limit.longestWait, limit.firstWait * 2 ** Math.min(failures - limit.free, 30));

export type AttemptKey = { kind: attempts.AttemptKind; key: string };

/** What people type as a user name is sometimes their password: only its hash is kept. */
export const accountKey = (username: string): AttemptKey => ({
	kind: 'account',
	key: sha256Hex(username)
});

/** One subscriber holds a whole /64 of IPv6 addresses. */
export const addressKey = (address: string): AttemptKey => ({
	kind: 'address',
	key: address.includes(':') && !address.includes('.') ? networkOf(address) : address
});

function networkOf(address: string): string {
	const [head = '', tail] = address.toLowerCase().split('::');
	const groups = head.split(':').filter(Boolean);
	const behind = tail === undefined ? [] : tail.split(':').filter(Boolean);
	const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length;
	const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...behind];
	return `${all
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':')}::/64`;
}

/**
 * Reserves one try on every key: it counts as a failure from now on, so that a hundred tries at once
 * gain nothing, until the caller says that it succeeded.
 * @throws Refusal `too-many-attempts`; that refused try is not counted.
 */
export async function beginAttempt(
	database: DatabaseHandle,
	now: Date,
	keys: AttemptKey[]
): Promise<{ succeeded(): Promise<void> }> {
	const ids = await asAuthenticator(
		database,
		async (trx) => {
			let wait = 0;
			for (const { kind, key } of keys) {
				const limit = limits[kind];
				await attempts.lock(trx, kind, key);
				const since = new Date(now.getTime() - limit.hours * 3_600_000);
				const { count, lastAt } = await attempts.failures(trx, kind, key, since, limit.forgiven);
				const free = (lastAt?.getTime() ?? 0) + waitAfter(count, limit) * 1000;
				if (waitAfter(count, limit) > 0) wait = Math.max(wait, free - now.getTime());
			}
			if (wait > 0) refuse('too-many-attempts', { retryInSeconds: Math.ceil(wait / 1000) });
			const begun: number[] = [];
			for (const { kind, key } of keys) begun.push(await attempts.begin(trx, kind, key, now));
			return begun;
		},
		now
	);
	return {
		succeeded: async () => {
			await asAuthenticator(database, (trx) => attempts.succeed(trx, ids), now);
		}
	};
}
