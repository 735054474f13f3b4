import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { build, buildIsStale } from '../build.ts';
import { demandSchema, demandWritable, settingsOf } from '../open.ts';
import type { Scene } from '../scene.ts';
import { listen } from '../serve.ts';
import { stop } from '../stop.ts';

/** `npm start`: the same program as the demo, on PostgreSQL, and never with a demo account. */
export function addStart(program: Command, scene: Scene): void {
	program
		.command('start')
		.description(m.cli_start_about({}, { locale: scene.locale }))
		.action(async () => {
			const settings = settingsOf(scene);
			if (!('url' in settings.database)) stop('database-url-missing');
			demandWritable(settings.dataFolder);
			await demandSchema(settings);
			const listening = await listen(settings);
			try {
				if (buildIsStale()) await build();
				await listening.open();
			} catch (error) {
				listening.server.close();
				throw error;
			}
			scene.say(m.cli_start_ready({ address: listening.address }, { locale: scene.locale }));
		});
}
