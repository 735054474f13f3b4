import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { newCode } from '#lib/server/auth/one-time-code.ts';
import {
	createFirstAdministrator,
	createFirstAdministratorSchema
} from '#lib/server/usecases/create-first-administrator.ts';
import { validInput } from '#lib/server/valid-input.ts';
import { commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';

type Options = { username: string; name: string; unit: string };

/** The other way than the first visit's page: the machine's console needs no code. */
export function addCreateAdmin(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('create-admin')
		.description(m.cli_create_admin_about({}, in_))
		.requiredOption('--username <username>', m.cli_create_admin_username({}, in_))
		.requiredOption('--name <name>', m.cli_create_admin_name({}, in_))
		.requiredOption('--unit <name>', m.cli_create_admin_unit({}, in_))
		.action(async ({ username, name, unit }: Options) => {
			const password = newCode();
			const input = validInput(createFirstAdministratorSchema, {
				username,
				fullName: name,
				unitName: unit,
				newPassword: password,
				newPasswordAgain: password
			});
			const settings = settingsOf(scene);
			await withCurrentDatabase(settings, (database) =>
				createFirstAdministrator(commandContext(settings, database, scene), input, 'console')
			);
			scene.say(m.cli_create_admin_done({ username: input.username, password }, in_));
		});
}
