import { existsSync, writeFileSync } from 'node:fs';
import type { PrintOutcome, PrintTask } from '#lib/server/print/task.ts';

const done: PrintOutcome = {
	ok: true,
	bytes: new Uint8Array([7]),
	pages: 1,
	sha256: '',
	starts: []
};

/**
 * A worker for the tests of the pool. The title says what to do (`hang`, `exit`, `reject`, `wait <ms>`)
 * and with a file after `until` does it only as long as that file is not there, making it.
 */
export default async function work(task: PrintTask): Promise<PrintOutcome> {
	const told = task.do === 'join' ? task.whole.title : '';
	const [deed = '', marker] = told.split(' until ');
	if (marker) {
		if (existsSync(marker)) return done;
		writeFileSync(marker, '');
	}
	if (deed === 'hang') for (;;);
	if (deed === 'exit') process.exit(3);
	if (deed === 'reject') return { ok: false, reason: 'layout', detail: 'no such column' };
	const ms = Number(/^wait (\d+)$/.exec(deed)?.[1] ?? 0);
	await new Promise((resolve) => setTimeout(resolve, ms));
	return done;
}
