import { buffer } from 'node:stream/consumers';
import { readWatched } from './watched-thread.ts';

/**
 * Entry of the process that reads a stranger's PDF: bytes in, verdict out as JSON. Run by plain node from
 * src/ also when the server is bundled.
 */
const [thread = '', patienceMs, mostBytes] = process.argv.slice(2);
const verdict = await readWatched(await buffer(process.stdin), {
	thread,
	patienceMs: Number(patienceMs),
	mostBytes: Number(mostBytes)
});
process.stdout.write(JSON.stringify(verdict), () => process.exit(0));
