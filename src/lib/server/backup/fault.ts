export type BackupFaults = {
	/** pg_dump or pg_restore is not on this machine. */
	'tool-missing': { tool: string };
	/** It is there and gave up; `reason` is the last it said. */
	'tool-failed': { tool: string; reason: string };
	/** A file of the back-up is missing, or is not what the manifest says. */
	'backup-broken': { file: string };
	/** It may be whole: this account may not read it, or the disk does not give it. */
	'file-unreadable': { file: string };
	/** It was made of the other engine. */
	'backup-other-engine': { engine: string };
	/** A newer program made it. */
	'backup-ahead': Record<never, never>;
	/** Nothing was ever put there that could be backed up. */
	'nothing-there': { place: string };
	/** There is something already where only nothing may be. */
	'not-empty': { place: string };
};
export type BackupFaultCode = keyof BackupFaults;

/** Why a back-up was not made or not taken: all of it is foreseen, and each has its sentence. */
export class BackupFault<C extends BackupFaultCode = BackupFaultCode> extends Error {
	readonly code: C;
	readonly facts: BackupFaults[C];
	constructor(code: C, facts: BackupFaults[C]) {
		super(`back-up: ${code} ${JSON.stringify(facts)}`);
		this.name = 'BackupFault';
		this.code = code;
		this.facts = facts;
	}
}
