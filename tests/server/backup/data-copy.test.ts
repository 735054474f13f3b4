import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFiles, copyProofs } from '#lib/server/backup/data-copy.ts';
import { temporaryFolder } from '../../support/terminal.ts';

function folderOf(...paths: string[]): string {
	const folder = temporaryFolder();
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), path);
	}
	return folder;
}
const all = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();

test('files are copied by their hashes; one that is being written is not one yet', async () => {
	const from = folderOf('files/ab/abcd', 'files/ab/abce.1.2.part', 'keys/checkpoint.pem');
	const to = join(temporaryFolder(), 'data');
	await copyFiles(from, to);
	expect(all(to)).toEqual(['files/ab/abcd']);
});

test('proofs are the copies of the checkpoints and the public keys', async () => {
	const from = folderOf('checkpoints.jsonl', 'keys/checkpoint.pem', 'keys/0a.public.pem', 'lock');
	const to = join(temporaryFolder(), 'data');
	await copyProofs(from, to);
	expect(all(to)).toEqual(['checkpoints.jsonl', 'keys/0a.public.pem']);
});

test('where there is nothing yet, nothing is copied', async () => {
	const to = join(temporaryFolder(), 'data');
	await copyProofs(folderOf(), to);
	await copyFiles(folderOf(), to);
	expect(all(to)).toEqual([]);
});
