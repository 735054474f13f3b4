import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest, sha256OfFile, writeManifest } from '#lib/server/backup/manifest.ts';
import { temporaryFolder } from '../../support/terminal.ts';

const about = {
	engine: 'embedded' as const,
	at: '2026-03-02T02:00:00.000Z',
	migrations: ['0001-x']
};

async function aCopy(): Promise<string> {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'data', 'files'), { recursive: true });
	writeFileSync(join(folder, 'database.copy'), 'rows');
	writeFileSync(join(folder, 'data', 'files', 'tờ khai'), 'bytes');
	await writeManifest(folder, about);
	return folder;
}

test('a manifest lists everything beside itself, and is read back as it was written', async () => {
	const folder = await aCopy();
	const { files, ...rest } = await readManifest(folder);
	expect(rest).toEqual({ format: 1, ...about });
	expect(files.map(({ path }) => path)).toEqual(['data/files/tờ khai', 'database.copy']);
	expect(files[1]?.sha256).toBe(await sha256OfFile(join(folder, 'database.copy')));
});

test.each([
	['a byte more', (folder: string) => appendFileSync(join(folder, 'database.copy'), '!')],
	['a file less', (folder: string) => rmSync(join(folder, 'database.copy'))],
	['no manifest', (folder: string) => rmSync(join(folder, 'manifest.json'))],
	['half a manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"format"')]
])('%s, and the back-up is called broken', async (_, break_) => {
	const folder = await aCopy();
	break_(folder);
	await expect(readManifest(folder)).rejects.toMatchObject({ code: 'backup-broken' });
});

test.each(['manifest.json', 'database.copy'])(
	'%s that cannot be read is called that, and not broken: another back-up would be no better',
	async (name) => {
		const folder = await aCopy();
		const file = join(folder, name);
		// Also root, whom no permission binds, cannot read a folder as a file.
		rmSync(file);
		mkdirSync(file);
		await expect(readManifest(folder)).rejects.toMatchObject({
			code: 'file-unreadable',
			facts: { file }
		});
	}
);

test.each(['../secret', '/etc/passwd', 'data/../../secret', 'data//x', '.hidden', 'a\\b'])(
	'a manifest that leads out of its folder is none: %s',
	async (path) => {
		const folder = await aCopy();
		const place = join(folder, 'manifest.json');
		const read = JSON.parse(readFileSync(place, 'utf8')) as { files: { path: string }[] };
		for (const file of read.files) file.path = path;
		writeFileSync(place, JSON.stringify(read));
		await expect(readManifest(folder)).rejects.toMatchObject({ facts: { file: place } });
	}
);
