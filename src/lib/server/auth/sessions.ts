import { Lucia, TimeSpan } from 'lucia';
import type { DatabaseHandle } from '../database/connect.ts';
import * as table from '../database/sessions.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { sha256Hex } from '../files/store.ts';
import { type PersonAttributes, type SessionAttributes, sessionAdapter } from './adapter.ts';
import { type Need, type SignInSettings, absoluteHours } from './session-ends.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaAt>;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: PersonAttributes;
	}
}

/** A browser that somebody signed in with. */
export type Session = {
	/** SHA-256 of the id in the cookie: names the session without opening it. */
	key: string;
	personId: string;
	secondFactor: boolean;
	/** While set, the session opens nothing but the page that mends it. */
	need: Need | null;
};

/**
 * Lucia renews a session that has passed half its time. With twice the absolute end as its time that
 * is at every request, and the adapter sets the true end by role.
 */
const luciaAt = (database: DatabaseHandle, now: Date, settings: SignInSettings) =>
	new Lucia(sessionAdapter(database, now, settings), {
		sessionExpiresIn: new TimeSpan(2 * absoluteHours, 'h'),
		getSessionAttributes: ({ secondFactor }: SessionAttributes) => ({ secondFactor }),
		getUserAttributes: ({ need }: PersonAttributes) => ({ need })
	});

/** Where and as what the browser presents itself; shown in the list of one's sessions. */
export type Visitor = { address: string; userAgent: string };

/**
 * A new id at every sign-in and every rise in rights: an id known before is worth nothing after.
 * @param replacesKey the session this one takes the place of.
 * @returns the id, for the cookie and nowhere else.
 */
export async function startSession(
	database: DatabaseHandle,
	now: Date,
	settings: SignInSettings,
	of: { personId: string; secondFactor: boolean; visitor: Visitor; replacesKey?: string }
): Promise<string> {
	if (of.replacesKey) await endSession(database, now, of.replacesKey);
	const session = await luciaAt(database, now, settings).createSession(of.personId, {
		secondFactor: of.secondFactor,
		userAgent: of.visitor.userAgent.slice(0, 200),
		address: of.visitor.address
	});
	return session.id;
}

/** @returns null for an id that is unknown, revoked, past either of its ends or before its own start. */
export async function findSession(
	database: DatabaseHandle,
	now: Date,
	settings: SignInSettings,
	id: string
): Promise<Session | null> {
	const { session, user } = await luciaAt(database, now, settings).validateSession(id);
	if (!session) return null;
	return {
		key: sha256Hex(session.id),
		personId: user.id,
		secondFactor: session.secondFactor,
		need: user.need
	};
}

/** @param personId when given, only a session of theirs. @returns whether there was one. */
export const endSession = (
	database: DatabaseHandle,
	now: Date,
	key: string,
	personId?: string
): Promise<boolean> => asAuthenticator(database, (trx) => table.end(trx, key, personId), now);

export const endOtherSessions = async (
	database: DatabaseHandle,
	now: Date,
	session: Session
): Promise<void> => {
	await asAuthenticator(database, (trx) => table.endAll(trx, session.personId, session.key), now);
};

export type SessionLine = Visitor & {
	key: string;
	createdAt: Date;
	lastSeenAt: Date;
	current: boolean;
};

/** The person's own sessions, the last used first. */
export const listSessions = async (
	database: DatabaseHandle,
	now: Date,
	session: Session
): Promise<SessionLine[]> => {
	const rows = await asAuthenticator(
		database,
		(trx) => table.listOf(trx, session.personId, now),
		now
	);
	return rows.map(({ key, createdAt, lastSeenAt, userAgent, address }) => ({
		key,
		createdAt,
		lastSeenAt,
		userAgent,
		address,
		current: key === session.key
	}));
};
