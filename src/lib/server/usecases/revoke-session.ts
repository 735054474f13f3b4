import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { type Session, endOtherSessions, endSession } from '../auth/sessions.ts';
import type { Context } from '../context.ts';

export const revokeSessionSchema = v.object({
	/** {@link Session.key}, or all but the one that asks. */
	which: v.pipe(v.string(), v.regex(/^(?:others|[0-9a-f]{64})$/, 'bad-format'))
});

/**
 * Ends a session of one's own on another browser.
 * @throws Refusal `not-found` for one that is gone or somebody else's, `second-factor-needed`.
 */
export async function revokeSession(
	ctx: Context,
	input: v.InferOutput<typeof revokeSessionSchema>,
	session: Session
): Promise<void> {
	if (session.need !== null) refuse('second-factor-needed');
	if (input.which === 'others') return endOtherSessions(ctx.database, ctx.now, session);
	if (!(await endSession(ctx.database, ctx.now, input.which, session.personId)))
		refuse('not-found');
}
