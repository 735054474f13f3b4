import type { Adapter } from 'lucia';
import { localDate } from '#lib/domain/calendar/dates.ts';
import type { Role } from '#lib/domain/actor.ts';
import type { DatabaseHandle } from '../database/connect.ts';
import * as sessions from '../database/sessions.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { sha256Hex } from '../files/store.ts';
import {
	type Need,
	type SignInSettings,
	absoluteHours,
	expiryOf,
	holds,
	needOf
} from './session-ends.ts';

export type SessionAttributes = { secondFactor: boolean; userAgent: string; address: string };
export type PersonAttributes = { need: Need | null; roles: Role[] };

/** Writing at every request would cost more than the request. */
const touchEveryMilliseconds = 60_000;

/**
 * Lucia's way to our tables, made anew for each request. It is given ids and keeps their SHA-256, so a copy of the database opens
 * no session. When a session ends is decided here, by role and by both ends; lucia asks each time.
 */
export function sessionAdapter(
	database: DatabaseHandle,
	now: Date,
	settings: SignInSettings
): Adapter {
	const today = localDate(now);
	let looked: { session: sessions.SessionRow; roles: Role[] } | undefined;
	const inDatabase: <T>(work: Parameters<typeof asAuthenticator<T>>[1]) => Promise<T> = (work) =>
		asAuthenticator(database, work, now);
	return {
		getSessionAndUser: (id) =>
			inDatabase(async (trx) => {
				const session = await sessions.find(trx, sha256Hex(id));
				if (!session) return [null, null];
				const person = await sessions.personOf(trx, session.personId, today);
				const roles = person?.roles ?? [];
				const expiresAt = expiryOf(session, roles, settings);
				const { secondFactor } = session;
				looked = { session, roles };
				const found = {
					id,
					userId: session.personId,
					// What does not hold is shown to lucia as long expired, and lucia has it deleted.
					expiresAt: holds(session, expiresAt, now) ? expiresAt : new Date(0),
					attributes: { secondFactor, userAgent: '', address: '' }
				};
				if (!person?.active) return [found, null];
				const need = needOf(session, person, settings);
				return [found, { id: session.personId, attributes: { need, roles } }];
			}),
		getUserSessions: (personId) =>
			inDatabase(async (trx) =>
				(await sessions.listOf(trx, personId, now)).map(({ key, expiresAt, ...attributes }) => ({
					id: key,
					userId: personId,
					expiresAt,
					attributes
				}))
			),
		setSession: (session) =>
			inDatabase(async (trx) => {
				const person = await sessions.personOf(trx, session.userId, today);
				const times = { createdAt: now, lastSeenAt: now, endsAt: endOf(now) };
				await sessions.insert(trx, {
					...session.attributes,
					...times,
					key: sha256Hex(session.id),
					personId: session.userId,
					expiresAt: expiryOf(times, person?.roles ?? [], settings)
				});
			}),
		updateSessionExpiration: async () => {
			if (!looked || now.getTime() - looked.session.lastSeenAt.getTime() < touchEveryMilliseconds)
				return;
			const { session, roles } = looked;
			const expiresAt = expiryOf({ ...session, lastSeenAt: now }, roles, settings);
			await inDatabase((trx) => sessions.touch(trx, session.key, now, expiresAt));
		},
		deleteSession: (id) => inDatabase(async (trx) => void (await sessions.end(trx, sha256Hex(id)))),
		deleteUserSessions: (personId) =>
			inDatabase(async (trx) => void (await sessions.endAll(trx, personId))),
		deleteExpiredSessions: () => inDatabase(async (trx) => void (await sessions.sweep(trx, now)))
	};
}

const endOf = (createdAt: Date): Date => new Date(createdAt.getTime() + absoluteHours * 3_600_000);
