import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What this machine has for the tests that need more than Node. */

/** Folder of the newest PostgreSQL server binaries in Debian's places, or null. */
export function serverBinaries(): string | null {
	const debian = '/usr/lib/postgresql';
	if (!existsSync(debian)) return null;
	const newest = readdirSync(debian)
		.filter((version) => existsSync(join(debian, version, 'bin', 'initdb')))
		.sort((a, b) => Number(b) - Number(a))[0];
	return newest ? join(debian, newest, 'bin') : null;
}

/** The system's Chromium, or null: then the one inside @sparticuz/chromium is tried. */
export function systemChromium(): string | null {
	const places = [
		process.env.CHROMIUM_PATH,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome'
	];
	return places.find((place) => place && existsSync(place)) ?? null;
}

/** What must not be left out, by WARD_QMS_REQUIRE=postgresql,browser. */
export const required = (what: 'postgresql' | 'browser'): boolean =>
	(process.env.WARD_QMS_REQUIRE ?? '').split(',').includes(what);
