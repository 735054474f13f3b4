import { workerData } from 'node:worker_threads';

/** A reader of PDFs to which happens what the PDF says: `%never ends`, `%fills the memory` … */
const deed = /^%([a-z ]+)$/m.exec(Buffer.from(workerData as Uint8Array).toString('latin1'))?.[1];
const kept: unknown[] = [];

for (let i = 0; deed === 'never ends' || deed?.startsWith('fills'); i++) {
	if (deed === 'fills the memory') kept.push(new Uint8Array(8_000_000).fill(1));
	if (deed === 'fills the heap') kept.push({ at: i, words: [i, 'x'] });
}
if (deed === 'fails') throw new Error('as told');
process.exit(0);
