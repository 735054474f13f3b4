import { TOTP, Secret } from 'otpauth';
import { onTestFinished, vi } from 'vitest';
import { confirmPassword } from '#lib/server/auth/confirm-password.ts';
import { hashPassword } from '#lib/server/auth/passwords.ts';
import type { SignInSettings } from '#lib/server/auth/session-ends.ts';
import { type Session, findSession } from '#lib/server/auth/sessions.ts';
import type { Context } from '#lib/server/context.ts';
import * as credentials from '#lib/server/database/credentials.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { type Door, signIn } from '#lib/server/usecases/sign-in.ts';
import { type PersonName, type World, makeWorld } from './world.ts';

/** The password of everybody who has one in tests of sign-in. */
export const password = 'con trâu đi trước cái cày';
let hashed: Promise<string> | undefined;

export const real: SignInSettings = { mode: 'real', idleMinutes: 480 };
export const demo: SignInSettings = { mode: 'demo', idleMinutes: 480 };
export const visitor = { address: '192.0.2.7', userAgent: 'Firefox on an old PC' };

export const door = <S extends Session | null>(
	session: S,
	settings = real,
	changes: Partial<Door> = {}
): Door & { session: S } => ({ settings, visitor, ...changes, session });

export type DoorWorld = World & {
	/** A request of this moment, with the real password check. */
	ctx(person?: PersonName): Promise<Context>;
	/** The clock of this process and of every request goes to another time, or on by minutes. */
	clock(to: string | number): Date;
	give(person: PersonName): Promise<void>;
	enter(person: PersonName, settings?: SignInSettings): Promise<{ id: string; session: Session }>;
	look(id: string, settings?: SignInSettings): Promise<Session | null>;
};

/** A world whose clock the test sets; lucia reads the process's own, so that one is set too. */
export async function makeDoorWorld(start = '2026-11-23T09:00:00+07:00'): Promise<DoorWorld> {
	const w = await makeWorld();
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(start) });
	onTestFinished(() => void vi.useRealTimers());
	const ctx = async (person?: PersonName) => {
		const now = new Date();
		const base = await w.as(person ?? null, now.toISOString().slice(0, 10));
		return { ...base, now, confirmPassword: confirmPassword(w.db, now) };
	};
	const look = (id: string, settings = real) => findSession(w.db, new Date(), settings, id);
	return {
		...w,
		ctx,
		look,
		clock(to) {
			vi.setSystemTime(typeof to === 'number' ? Date.now() + to * 60_000 : new Date(to));
			return new Date();
		},
		async give(person) {
			hashed ??= hashPassword(password);
			const hash = await hashed;
			await asAuthenticator(w.db, (trx) =>
				credentials.setPassword(trx, w.ids[person], hash, new Date())
			);
		},
		async enter(person, settings = real) {
			const id = await signIn(await ctx(), { username: person, password }, door(null, settings));
			return { id, session: (await look(id, settings)) as Session };
		}
	};
}

/** The code that an authenticator app shows. */
export const codeOf = (secret: string, now = new Date()): string =>
	TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() });
