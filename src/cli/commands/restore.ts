import { resolve } from 'node:path';
import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDateTime } from '#lib/i18n/text/format.ts';
import { restore } from '#lib/server/backup/restore.ts';
import { demandWritable, settingsOf } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

/** Into an empty place only; what was put there is computed again before it is called restored. */
export function addRestore(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('restore')
		.description(m.cli_restore_about({}, in_))
		.requiredOption('--from <folder>', m.cli_restore_from({}, in_))
		.action(async ({ from }: { from: string }) => {
			const settings = settingsOf(scene);
			demandWritable(settings.dataFolder);
			const { manifest, events } = await restore(settings, resolve(from), scene.now);
			const count = events.chains.filter((chain) => chain.fault !== null).length;
			if (!events.sound) stop('events-broken', { count });
			scene.say(
				m.cli_restore_done(
					{
						at: formatDateTime(new Date(manifest.at)),
						count: manifest.files.length,
						chains: events.chains.length
					},
					in_
				)
			);
		});
}
