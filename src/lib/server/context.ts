import { randomUUID } from 'node:crypto';
import { v7 as timeOrderedId } from 'uuid';
import type { Actor } from '#lib/domain/actor.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { DatabaseHandle } from './database/connect.ts';
import type { FileStore } from './files/store.ts';
import type { printForm } from './print/print.ts';

/**
 * All that a use case may know of the world: built for each request in hooks.server.ts and for each
 * command in cli/. There is no other dependency injection, and no clock or random id elsewhere.
 */
export type Context = {
	database: DatabaseHandle;
	files: FileStore;
	print: typeof printForm;
	actor: Actor | null;
	now: Date;
	/** The day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
	today: string;
	/** A UUID that sorts by when it was given: moves of one instant stay in their order. */
	newId: () => string;
	requestId: string;
	/** Where `/verify/<id>` of a printed page leads, without a slash at the end. */
	publicUrl: string;
	/**
	 * A signature needs the password again. Given from outside so that loading invented history and
	 * tests of rules need not hash; the server gives the real one (server/auth/confirm-password.ts).
	 * @throws Refusal `wrong-password` or `too-many-attempts`.
	 */
	confirmPassword: (personId: string, password: string) => Promise<void>;
	/**
	 * Asked before every transaction that writes.
	 * @throws Refusal `as-of-read-only` when the page shows a past day, `disk-nearly-full`.
	 */
	guardWrites?: () => void;
};

export type ContextParts = Pick<
	Context,
	'database' | 'files' | 'print' | 'publicUrl' | 'confirmPassword'
> & {
	actor?: Actor | null;
	now?: Date;
	requestId?: string;
	guardWrites?: () => void;
};

export function makeContext(parts: ContextParts): Context {
	const now = parts.now ?? new Date();
	return {
		...parts,
		actor: parts.actor ?? null,
		now,
		today: localDate(now),
		newId: () => timeOrderedId(),
		requestId: parts.requestId ?? randomUUID()
	};
}
