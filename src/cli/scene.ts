import type { Environment } from '#lib/server/settings.ts';
import { localeOf } from './locale.ts';
import { type Progress, showProgress } from './progress.ts';

/** What a command may know of the terminal it was typed into; tests give their own. */
export type Scene = {
	locale: 'vi' | 'en';
	env: Environment;
	now: Date;
	/** The command's answer, one line. */
	say(line: string): void;
	/** What is wrong, one sentence. */
	complain(line: string): void;
	progress(): Progress;
};

export const terminal = (env: Environment = process.env): Scene => ({
	locale: localeOf(env),
	env,
	now: new Date(),
	say: (line) => void process.stdout.write(`${line}\n`),
	complain: (line) => void process.stderr.write(`${line}\n`),
	progress: () => showProgress()
});
