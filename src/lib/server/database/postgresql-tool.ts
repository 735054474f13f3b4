import { spawn } from 'node:child_process';
import { BackupFault } from '../backup/fault.ts';

/**
 * Runs pg_dump or pg_restore of this machine on a database. The password goes by the environment:
 * other people's `ps` shows arguments.
 * @throws BackupFault `tool-missing`, `tool-failed`
 */
export async function runTool(
	tool: 'pg_dump' | 'pg_restore',
	url: string,
	args: readonly string[]
): Promise<void> {
	const { address, password } = apart(url);
	const child = spawn(tool, [`--dbname=${address}`, '--no-password', ...args], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}), LC_ALL: 'C' }
	});
	const said: Buffer[] = [];
	child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'ENOENT' ? new BackupFault('tool-missing', { tool }) : error)
		);
		child.once('close', resolve);
	});
	if (code === 0) return;
	const reason = Buffer.concat(said).toString().trim().split('\n')[0] ?? '';
	throw new BackupFault('tool-failed', { tool, reason: reason || `exit code ${String(code)}` });
}

/** An address without its password, and the password. */
function apart(url: string): { address: string; password: string } {
	const address = new URL(url);
	const password = decodeURIComponent(address.password);
	address.password = '';
	return { address: address.href, password };
}
