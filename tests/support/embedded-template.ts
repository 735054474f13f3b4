import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { emptyEmbedded } from '#lib/server/database/empty-embedded.ts';

declare module 'vitest' {
	interface ProvidedContext {
		embeddedTemplate: string;
		postgresqlUrl: string;
		postgresqlTemplate: string;
	}
}

/** One empty embedded database, unpacked once: each test starts from a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-template-'));
	const file = join(folder, 'template.tar');
	await writeFile(file, (await emptyEmbedded()).stream());
	project.provide('embeddedTemplate', file);
	return () => rm(folder, { recursive: true, force: true });
}
