import { expect, test } from 'vitest';
import { type Role, roles } from '#lib/domain/actor.ts';
import {
	demandsSecondFactor,
	expiryOf,
	holds,
	needOf,
	type SignInSettings
} from '#lib/server/auth/session-ends.ts';

const real: SignInSettings = { mode: 'real', idleMinutes: 480 };
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour, minute));
const session = {
	key: 'k',
	personId: 'p',
	createdAt: at(1),
	lastSeenAt: at(2),
	endsAt: at(13),
	secondFactor: false
};

test.each(roles)('an idle session of %s ends after the time of the role', (role) => {
	const strict = ['admin', 'head'].includes(role);
	expect(expiryOf(session, [role], real)).toEqual(strict ? at(2, 30) : at(10));
	expect(expiryOf(session, ['officer', role], real)).toEqual(strict ? at(2, 30) : at(10));
});

test('a shorter time by configuration holds for the head as well', () => {
	expect(expiryOf(session, ['head'], { ...real, idleMinutes: 10 })).toEqual(at(2, 10));
});

test('a busy session still ends at its absolute end', () => {
	expect(expiryOf({ ...session, lastSeenAt: at(12) }, ['officer'], real)).toEqual(at(13));
});

test('a session holds from its last request to its end, and not when the clock went back', () => {
	const expires = at(10);
	expect(holds(session, expires, at(2, 1))).toBe(true);
	expect(holds(session, expires, at(9, 59))).toBe(true);
	expect(holds(session, expires, at(10))).toBe(false);
	expect(holds(session, expires, at(1))).toBe(false);
	expect(holds(session, expires, new Date('2027-11-23T02:00:00Z'))).toBe(false);
	expect(holds(session, expires, new Date(at(2).getTime() - 30_000))).toBe(true);
});

test.each(roles)('%s must have a second factor in real use where security asks for it', (role) => {
	const must = (['admin', 'head', 'overseer'] as Role[]).includes(role);
	expect(demandsSecondFactor([role], real)).toBe(must);
	expect(demandsSecondFactor([role], { ...real, mode: 'demo' })).toBe(false);
});

test('what a session still lacks: the code, a new password, a second factor at all', () => {
	const person = { active: true, mustChange: false, hasSecondFactor: false, roles: [] as Role[] };
	const withFactor = { ...person, hasSecondFactor: true };
	expect(needOf(session, person, real)).toBe(null);
	expect(needOf(session, withFactor, real)).toBe('second-factor');
	expect(needOf(session, withFactor, { ...real, mode: 'demo' })).toBe('second-factor');
	expect(needOf({ secondFactor: true }, withFactor, real)).toBe(null);
	expect(needOf(session, { ...person, mustChange: true, roles: ['head'] }, real)).toBe(
		'new-password'
	);
	expect(needOf(session, { ...person, roles: ['head'] }, real)).toBe('enrolment');
	expect(needOf(session, { ...person, roles: ['officer'] }, real)).toBe(null);
});
