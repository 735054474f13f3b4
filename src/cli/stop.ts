import type { Ending } from './exit-codes.ts';

/** Why a command stops before its work is done. The sentences are in i18n, keyed by the same codes. */
export type StopFacts = {
	'database-url-missing': Record<never, never>;
	'setting-unusable': { variable: string; value: string };
	'database-unreachable': { reason: string };
	'folder-in-use': { folder: string };
	'folder-not-writable': { folder: string };
	'port-taken': { port: number; host: string };
	'port-forbidden': { port: number };
	'schema-empty': Record<never, never>;
	'schema-behind': Record<never, never>;
	'schema-ahead': Record<never, never>;
	'build-failed': { reason: string };
	'file-unreadable': { file: string };
	'file-not-written': { file: string };
	'unknown-ward': { slug: string };
	'unknown-person': { username: string };
	'no-administrator': Record<never, never>;
	'no-coordinator': { slug: string };
	'not-a-date': { text: string };
	'template-broken': { problem: string };
	'demo-needs-embedded': Record<never, never>;
	'events-broken': { count: number };
	'tool-missing': { tool: string };
	'tool-failed': { tool: string; reason: string };
	'backup-broken': { file: string };
	'backup-other-engine': { engine: string };
	'backup-ahead': Record<never, never>;
	'not-empty': { place: string };
	'nothing-there': { place: string };
	'file-not-ours': { file: string };
	'file-not-in-force': { file: string };
};
export type StopCode = keyof StopFacts;

/** How each stop ends the process. */
export const endings: Record<StopCode, Ending> = {
	'database-url-missing': 'setting',
	'setting-unusable': 'setting',
	'database-unreachable': 'database-unreachable',
	'folder-in-use': 'folder-in-use',
	'folder-not-writable': 'folder-not-writable',
	'port-taken': 'port-taken',
	'port-forbidden': 'setting',
	'schema-empty': 'schema',
	'schema-behind': 'schema',
	'schema-ahead': 'schema',
	'build-failed': 'build-failed',
	'file-unreadable': 'file-unreadable',
	'file-not-written': 'folder-not-writable',
	'unknown-ward': 'usage',
	'unknown-person': 'usage',
	'no-administrator': 'refused',
	'no-coordinator': 'refused',
	'not-a-date': 'usage',
	'template-broken': 'file-unreadable',
	'demo-needs-embedded': 'setting',
	'events-broken': 'check-failed',
	'tool-missing': 'setting',
	'tool-failed': 'database-unreachable',
	'backup-broken': 'check-failed',
	'backup-other-engine': 'setting',
	'backup-ahead': 'schema',
	'not-empty': 'refused',
	'nothing-there': 'schema',
	'file-not-ours': 'check-failed',
	'file-not-in-force': 'check-failed'
};

export class Stop<C extends StopCode = StopCode> extends Error {
	readonly code: C;
	readonly facts: StopFacts[C];
	constructor(code: C, facts: StopFacts[C]) {
		super(`stopped: ${code} ${JSON.stringify(facts)}`);
		this.name = 'Stop';
		this.code = code;
		this.facts = facts;
	}
}

type NoFacts<C extends StopCode> = keyof StopFacts[C] extends never ? [] : [StopFacts[C]];

export function stop<C extends StopCode>(code: C, ...facts: NoFacts<C>): never {
	throw new Stop(code, (facts[0] ?? {}) as StopFacts[C]);
}
