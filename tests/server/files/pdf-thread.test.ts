import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { pdf } from '../../support/good-files.ts';

const thread = new URL('../../../src/lib/server/files/pdf-thread.ts', import.meta.url);

test('the thread answers once, of the bytes it was given', async () => {
	const locked = await pdf((document) => document.encrypt({ userPassword: 'a' }));
	const [answer] = await once(new Worker(thread, { workerData: locked }), 'message');
	expect(answer).toEqual({ ok: false, why: 'encrypted' });
});
