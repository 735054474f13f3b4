import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase, openEmbedded } from '#lib/server/database/connect.ts';
import { migrate } from '#lib/server/database/migrate.ts';

declare module 'vitest' {
	interface ProvidedContext {
		embeddedTemplate: string;
		postgresqlUrl: string;
		postgresqlTemplate: string;
	}
}

/** One migrated embedded database, saved once: each test starts from a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-template-'));
	const file = join(folder, 'template.tar');
	const embedded = await openEmbedded();
	await migrate(await openDatabase({ embedded }, 'owner'));
	const dump = await embedded.dumpDataDir('none');
	await writeFile(file, Buffer.from(await dump.arrayBuffer()));
	await embedded.close();
	project.provide('embeddedTemplate', file);
	return () => rm(folder, { recursive: true, force: true });
}
