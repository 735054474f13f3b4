import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { migrate, schemaState } from '#lib/server/database/migrate.ts';
import { settingsOf, withDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

export function addMigrate(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('migrate')
		.description(m.cli_migrate_about({}, in_))
		.action(async () => {
			const applied = await withDatabase(settingsOf(scene), 'owner', async (owner) => {
				if ((await schemaState(owner)) === 'ahead') stop('schema-ahead');
				return migrate(owner);
			});
			scene.say(
				applied.length === 0
					? m.cli_migrate_nothing({}, in_)
					: m.cli_migrate_done({ count: applied.length, names: applied.join(', ') }, in_)
			);
		});
}
