import type { Environment } from '#lib/server/settings.ts';

/**
 * The language a command speaks: what the terminal says of itself (the first of LC_ALL, LC_MESSAGES and
 * LANG that says anything), Vietnamese when it says nothing.
 */
export function localeOf(env: Environment = process.env): 'vi' | 'en' {
	const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
	return !said || /^vi\b|^vi_/i.test(said) ? 'vi' : 'en';
}
