import type { Role } from '#lib/domain/actor.ts';
import type { SessionPerson, SessionRow } from '../database/sessions.ts';

export type SignInSettings = {
	/** In demo mode a second factor is offered, never demanded. */
	mode: 'demo' | 'real';
	/** Minutes without a request after which a session ends; admin and head have {@link strictIdleMinutes}. */
	idleMinutes: number;
};

export const usualIdleMinutes = 8 * 60;
export const strictIdleMinutes = 30;
/** However busy, a session lasts a working day and no longer. */
export const absoluteHours = 12;
/** A clock is put right by seconds; one that jumps back further is not to be trusted. */
const clockSlackMilliseconds = 60_000;

const strictRoles: readonly Role[] = ['admin', 'head'];
const secondFactorRoles: readonly Role[] = ['admin', 'head', 'overseer'];

export const demandsSecondFactor = (roles: Role[], settings: SignInSettings): boolean =>
	settings.mode === 'real' && roles.some((role) => secondFactorRoles.includes(role));

export function expiryOf(
	session: Pick<SessionRow, 'lastSeenAt' | 'endsAt'>,
	roles: Role[],
	settings: SignInSettings
): Date {
	const strict = roles.some((role) => strictRoles.includes(role));
	const minutes = strict ? Math.min(strictIdleMinutes, settings.idleMinutes) : settings.idleMinutes;
	return new Date(
		Math.min(session.lastSeenAt.getTime() + minutes * 60_000, session.endsAt.getTime())
	);
}

/** Whether a session that the table still holds may be used now; in doubt it may not. */
export const holds = (session: SessionRow, expiresAt: Date, now: Date): boolean =>
	now < expiresAt &&
	now.getTime() > session.lastSeenAt.getTime() - clockSlackMilliseconds &&
	now.getTime() > session.createdAt.getTime() - clockSlackMilliseconds;

/** What a session still lacks before it opens anything but itself. */
export type Need = 'second-factor' | 'new-password' | 'enrolment';

export function needOf(
	session: Pick<SessionRow, 'secondFactor'>,
	person: SessionPerson,
	settings: SignInSettings
): Need | null {
	if (person.hasSecondFactor && !session.secondFactor) return 'second-factor';
	if (person.mustChange) return 'new-password';
	if (!person.hasSecondFactor && demandsSecondFactor(person.roles, settings)) return 'enrolment';
	return null;
}
