import { Command, CommanderError } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { addApplySuccession } from './commands/apply-succession.ts';
import { addBackUp } from './commands/back-up.ts';
import { addCreateAdmin } from './commands/create-admin.ts';
import { addDemo } from './commands/demo.ts';
import { addLoadTemplates } from './commands/load-templates.ts';
import { addMigrate } from './commands/migrate.ts';
import { addPack } from './commands/pack.ts';
import { addRestore } from './commands/restore.ts';
import { addStart } from './commands/start.ts';
import { addVerifyEvents } from './commands/verify-events.ts';
import { addVerifyFile } from './commands/verify-file.ts';
import { exitCodes } from './exit-codes.ts';
import { type Scene, terminal } from './scene.ts';
import { tell } from './tell.ts';

/** Every command of `npm run qms -- <command>`, in the order of its help. */
const commands = [
	addDemo,
	addStart,
	addMigrate,
	addCreateAdmin,
	addLoadTemplates,
	addApplySuccession,
	addPack,
	addVerifyEvents,
	addVerifyFile,
	addBackUp,
	addRestore
];

/** Runs one command line. @returns the exit code; the process may go on when a server was started. */
export async function run(argv: string[], scene: Scene = terminal()): Promise<number> {
	try {
		await makeProgram(scene).parseAsync(argv, { from: 'user' });
		return exitCodes.done;
	} catch (error) {
		if (error instanceof CommanderError) return usage(error, scene);
		return tell(error, scene);
	}
}

function makeProgram(scene: Scene): Command {
	const in_ = { locale: scene.locale };
	const titles: Record<string, string> = {
		'Usage:': m.cli_help_usage({}, in_),
		'Options:': m.cli_help_options({}, in_),
		'Commands:': m.cli_help_commands({}, in_),
		'Arguments:': m.cli_help_arguments({}, in_)
	};
	const program = new Command('npm run qms --')
		.description(m.cli_about({}, in_))
		.helpOption('-h, --help', m.cli_help_option({}, in_))
		.helpCommand('help [command]', m.cli_help_option({}, in_))
		.configureHelp({ styleTitle: (title) => titles[title] ?? title })
		.configureOutput({
			writeOut: (text) => scene.say(text.trimEnd()),
			// An error is told once, by usage() below; the help that goes with it stays.
			outputError: () => undefined,
			writeErr: (text) => scene.complain(text.trimEnd())
		})
		.exitOverride();
	for (const add of commands) add(program, scene);
	const exits = Object.entries(exitCodes).map(([name, code]) => `${code} ${name}`);
	program.addHelpText('after', `\n${m.cli_help_exit_codes({}, in_)} ${exits.join(', ')}`);
	for (const command of program.commands)
		command.copyInheritedSettings(program).helpOption('-h, --help', m.cli_help_option({}, in_));
	return program;
}

function usage(error: CommanderError, scene: Scene): number {
	if (error.exitCode === 0) return exitCodes.done;
	if (error.code !== 'commander.help')
		scene.complain(m.cli_usage_wrong({ detail: error.message }, { locale: scene.locale }));
	return exitCodes.usage;
}
