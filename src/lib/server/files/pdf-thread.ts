import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from './read-pdf.ts';

/** Entry of the guarded thread, run by plain node from src/ also when the server is bundled. */
parentPort?.postMessage(await readPdf(workerData as Uint8Array));
