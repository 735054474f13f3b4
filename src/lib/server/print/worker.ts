import { createHash } from 'node:crypto';
import { PrintFailed } from './print-failed.ts';
import { render } from './render.ts';
import type { PrintOutcome, PrintTask } from './task.ts';

/** Entry of the print worker, run by plain node from src/ also when the server is bundled. */
export default async function work(task: PrintTask): Promise<PrintOutcome> {
	try {
		const { bytes, pages, starts } = await perform(task);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { ok: true, bytes, pages, sha256, starts };
	} catch (error) {
		if (error instanceof PrintFailed)
			return { ok: false, reason: error.reason, detail: error.detail };
		const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { ok: false, reason: 'layout', detail };
	}
}

async function perform(task: PrintTask) {
	if (task.do !== 'join') return { ...(await render(task.form, task.edition)), starts: [] };
	// Only a pack is joined: no other print waits until the tools for it are loaded.
	const { concatenate } = await import('./concatenate.ts');
	return concatenate(task.parts, task.whole, task.edition);
}
