import { type Session, endSession } from '../auth/sessions.ts';
import type { Context } from '../context.ts';

/** Ends this browser's session at once; a copy of its cookie opens nothing any more. */
export async function signOut(ctx: Context, session: Session): Promise<void> {
	await endSession(ctx.database, ctx.now, session.key);
}
