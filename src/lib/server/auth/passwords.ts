import { hash, verify } from '@node-rs/argon2';
import { refuse } from '#lib/domain/refusal.ts';
import { foldText, toNfc } from '#lib/i18n/text/normalise.ts';
import { isCommonPassword } from './common-passwords.ts';

/** Argon2id (the package's default) with 64 MiB, three passes, one lane. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
export const shortest = 12;
export const longest = 128;

const atOnce = 2;
const longestQueue = 40;
let running = 0;
const queue: (() => void)[] = [];

/** Each hash takes 64 MiB: a flood of sign-ins must wait its turn instead of taking the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= atOnce) {
		if (queue.length >= longestQueue) refuse('too-many-attempts', { retryInSeconds: 5 });
		await new Promise<void>((resolve) => queue.push(resolve));
	} else running++;
	try {
		return await work();
	} finally {
		// The place is handed on, so that nobody who comes later overtakes.
		const next = queue.shift();
		if (next) next();
		else running--;
	}
}

/** @throws Refusal `too-many-attempts` when too many wait already. */
export const hashPassword = (password: string): Promise<string> =>
	inTurn(() => hash(toNfc(password), cost));

let nobodysHash: Promise<string> | undefined;

/**
 * @param passwordHash null for an unknown user, who costs the same work and is never right.
 * @throws Refusal `too-many-attempts` when too many wait already.
 */
export async function verifyPassword(
	passwordHash: string | null,
	password: string
): Promise<boolean> {
	if ([...password].length > longest) return false;
	nobodysHash ??= hashPassword(crypto.randomUUID());
	const against = passwordHash ?? (await nobodysHash);
	const right = await inTurn(() => verify(against, toNfc(password)));
	return right && passwordHash !== null;
}

/**
 * Length, not make-up: no rule of capitals and signs, no expiry.
 * @throws Refusal `weak-password`.
 */
export function demandGoodPassword(
	password: string,
	person: { username: string; fullName: string }
): void {
	const length = [...toNfc(password)].length;
	if (length < shortest) refuse('weak-password', { why: 'short' });
	if (length > longest) refuse('weak-password', { why: 'long' });
	const plain = foldText(password).replace(/[^a-z0-9]/g, '');
	const personal = [person.username, person.fullName]
		.map((name) => foldText(name).replace(/[^a-z0-9]/g, ''))
		.filter((name) => name.length >= 3);
	if (personal.some((name) => plain.includes(name))) refuse('weak-password', { why: 'personal' });
	if (isCommonPassword(password)) refuse('weak-password', { why: 'common' });
}
