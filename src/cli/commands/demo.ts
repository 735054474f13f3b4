import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { emptyEmbedded } from '#lib/server/database/empty-embedded.ts';
import { build, buildIsStale } from '../build.ts';
import { shownAccounts } from '../demo/accounts.ts';
import { demoPassword } from '../demo/posts.ts';
import { prepareDemo } from '../demo/prepare.ts';
import { demandWritable, settingsOf } from '../open.ts';
import type { Scene } from '../scene.ts';
import { type Listening, listen } from '../serve.ts';
import { stop } from '../stop.ts';

/** `npm run demo`: one command from a fresh clone to nine wards on the screen. */
export function addDemo(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('demo')
		.description(m.cli_demo_about({}, in_))
		.option('--only-make-ready', m.cli_demo_only_make_ready({}, in_))
		.action(async ({ onlyMakeReady }: { onlyMakeReady?: true }) => {
			if (onlyMakeReady) return void (await emptyEmbedded());
			const settings = settingsOf(scene);
			const { database } = settings;
			if (!('folder' in database)) stop('demo-needs-embedded');
			demandWritable(settings.dataFolder);
			const listening = await listen(settings);
			try {
				// Side by side: the build has a process of its own.
				await Promise.all([
					prepareDemo({ ...settings, database }, scene),
					buildIsStale() ? build() : null
				]);
				// The bundled server reads it: only this command ever sets it.
				process.env.QMS_DEMO = '1';
				await listening.open();
			} catch (error) {
				listening.server.close();
				throw error;
			}
			greet(listening, settings.dataFolder, scene);
		});
}

function greet({ address }: Listening, folder: string, { say, locale }: Scene): void {
	const in_ = { locale };
	say(m.cli_demo_ready({ address }, in_));
	say(m.cli_demo_accounts({ password: demoPassword }, in_));
	for (const { username, role, unit } of shownAccounts(locale))
		say(`  ${username.padEnd(24)} ${role.padEnd(28)} ${unit}`);
	say(m.cli_demo_stop({ folder }, in_));
}
