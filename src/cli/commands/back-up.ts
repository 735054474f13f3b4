import { resolve } from 'node:path';
import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { backUp } from '#lib/server/backup/back-up.ts';
import { settingsOf } from '../open.ts';
import type { Scene } from '../scene.ts';

/** Database, stored files and what proves them, as of one moment; the server of PostgreSQL may run. */
export function addBackUp(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('back-up')
		.description(m.cli_back_up_about({}, in_))
		.requiredOption('--out <folder>', m.cli_back_up_out({}, in_))
		.action(async ({ out }: { out: string }) => {
			const folder = resolve(out);
			const { files } = await backUp(settingsOf(scene), folder, scene.now);
			scene.say(m.cli_back_up_done({ folder, count: files.length }, in_));
		});
}
