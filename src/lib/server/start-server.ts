import { m } from '#lib/i18n/paraglide/messages.js';
import { newSetUpCode } from './auth/installation.ts';
import { startHousekeeping } from './housekeeping.ts';
import { type Runtime, runtime } from './runtime.ts';

/**
 * Opens the runtime, has it kept in order, and ends it when the server was told to end.
 * @param patience milliseconds after which an ending is no ending any more.
 */
export async function startServer(patience = 5_000): Promise<void> {
	const life = await runtime();
	if (life.started) return;
	life.started = true;
	await tellSetUpCode(life);
	const stopHousekeeping = startHousekeeping(life);
	process.once('sveltekit:shutdown' as 'SIGTERM', () => {
		const end = (code: number | string) => {
			clearTimeout(tooLong);
			process.exit(code);
		};
		const tooLong = setTimeout(() => end(1), patience);
		void stopHousekeeping()
			.then(() => life.close())
			.then(() => end(process.exitCode ?? 0))
			.catch((err: unknown) => {
				life.log.fatal({ err }, 'shutdown failed');
				end(1);
			});
	});
}

/** Written past the log's level: without this line nobody gets into an empty installation. */
export async function tellSetUpCode({ mode, database, publicUrl }: Runtime): Promise<void> {
	if (mode === 'demo') return;
	const code = await newSetUpCode(database);
	if (code === null) return;
	const inputs = { code, address: `${publicUrl}/set-up` };
	for (const locale of ['vi', 'en'] as const)
		process.stdout.write(`${m.sign_in_set_up_log(inputs, { locale })}\n`);
}
