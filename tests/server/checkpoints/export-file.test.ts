import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
	appendCheckpoint,
	exportFile,
	readCheckpoints
} from '#lib/server/checkpoints/export-file.ts';

const row = {
	id: 1,
	at: new Date('2026-11-23T02:00:00.123Z'),
	heads: '0 3 ab',
	previousHash: Buffer.alloc(32, 1),
	hash: Buffer.alloc(32, 2),
	keyId: 'ours',
	signature: Buffer.alloc(64, 3)
};

test('checkpoints are read back as they were written, torn and foreign lines are left aside', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-export-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const file = exportFile(folder);
	expect(await readCheckpoints(file)).toEqual([]);
	await appendCheckpoint(file, row);
	await appendFile(file, '{"id":2,"at":"2026-11');
	await appendCheckpoint(file, { ...row, id: 3 });
	await appendFile(file, 'null\n{"id":4}\n[]\n');
	expect(await readCheckpoints(file)).toEqual([row, { ...row, id: 3 }]);
});
