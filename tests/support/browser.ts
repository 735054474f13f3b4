import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { required, systemChromium } from './found.ts';

/** It speaks to our own server only: no updates, no look-ups, no synchronisation. */
const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const loud =
	'!!! No Chromium starts on this machine: THE BROWSER STORY WAS NOT TESTED. ' +
	'Install chromium (Debian: apt install chromium), or set CHROMIUM_PATH.';

/**
 * The system's Chromium, else the one inside @sparticuz/chromium.
 * @returns null where neither starts, after one loud line.
 * @throws Error instead, where the browser must not be left out.
 */
export async function launchBrowser(): Promise<Browser | null> {
	const reasons: string[] = [];
	for (const find of [async () => systemChromium(), packedChromium]) {
		try {
			const executablePath = await find();
			if (executablePath) return await chromium.launch({ executablePath, args: quiet });
		} catch (error) {
			reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
		}
	}
	const line = [loud, ...reasons].join(' ');
	if (required('browser')) throw new Error(line);
	console.error(line);
	return null;
}

/** Unpacks into the folder for temporary files; a half unpacked one of an earlier run is removed first. */
async function packedChromium(): Promise<string> {
	const { default: packed } = await import('@sparticuz/chromium');
	const place = join(tmpdir(), 'chromium');
	try {
		return await packed.executablePath();
	} catch (error) {
		if (existsSync(place)) rmSync(place, { force: true });
		throw error;
	}
}
