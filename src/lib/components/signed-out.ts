import type { ActionResult } from '@sveltejs/kit';

/** Whether a form was refused only because its session has ended; nothing of it was read. */
export const isSignedOut = (result: ActionResult): boolean =>
	result.type === 'error' && (result.error as App.Error).code === 'not-signed-in';
