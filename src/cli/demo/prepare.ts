import { existsSync, renameSync, rmSync } from 'node:fs';
import { m } from '#lib/i18n/paraglide/messages.js';
import { openDatabase } from '#lib/server/database/connect.ts';
import { emptyEmbedded } from '#lib/server/database/empty-embedded.ts';
import { lockFolder } from '#lib/server/database/folder-lock.ts';
import { migrate, schemaState } from '#lib/server/database/migrate.ts';
import type { Settings } from '#lib/server/settings.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';
import { loadDemo } from './load.ts';

type DemoSettings = Settings & { database: { folder: string } };

/**
 * Sees to it that the demo's folder holds a loaded database of this schema. Loading happens beside its
 * place: whoever breaks it off starts anew the next time, and never opens half a history.
 * @throws FolderInUse; Stop `schema-ahead`
 */
export async function prepareDemo(settings: DemoSettings, scene: Scene): Promise<void> {
	const lock = await lockFolder(settings.dataFolder);
	try {
		if (existsSync(settings.database.folder)) await bringUpToDate(settings);
		else await loadAnew(settings, scene);
	} finally {
		await lock.release();
	}
}

async function bringUpToDate({ database }: DemoSettings): Promise<void> {
	const owner = await openDatabase(database, 'owner');
	try {
		const state = await schemaState(owner);
		if (state === 'ahead') stop('schema-ahead');
		if (state !== 'current') await migrate(owner);
	} finally {
		await owner.close();
	}
}

async function loadAnew(settings: DemoSettings, scene: Scene): Promise<void> {
	const progress = scene.progress();
	const unfinished = { folder: `${settings.database.folder}.loading` };
	rmSync(unfinished.folder, { recursive: true, force: true });
	try {
		const database = await openDatabase({ ...unfinished, unpack: await emptyEmbedded() });
		await loadDemo(database, {
			filesFolder: settings.filesFolder,
			publicUrl: settings.publicUrl,
			now: scene.now,
			progress: (what, done, total) =>
				progress.at(m.cli_demo_loading({ what }, { locale: scene.locale }), done, total)
		}).finally(() => database.close());
		renameSync(unfinished.folder, settings.database.folder);
	} finally {
		progress.end();
	}
}
