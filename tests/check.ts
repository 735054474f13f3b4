import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

type Check = [name: string, ...command: string[]];

/** What the others read: one after the other, before them. */
const before: Check[] = [
	['words compiled', 'npm', 'run', '--silent', 'messages'],
	['routes known', 'svelte-kit', 'sync']
];
/** Everything else that is checked before the tests run, the longest first; two at a time. */
const checks: Check[] = [
	['types', 'svelte-check', '--fail-on-warnings', '--output', 'human'],
	['lint', 'eslint', '.'],
	['format', 'prettier', '--check', '--log-level', 'warn', '.'],
	['dead code', 'knip']
];

/** Says how it went; the first failure ends everything. */
async function pass([name, command, ...args]: Check): Promise<void> {
	const began = performance.now();
	const child = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	const [said, complained, status] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise((resolve, reject) => child.on('close', resolve).on('error', reject))
	]);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
	if (status === 0) return;
	console.error(said, complained);
	process.exit(1);
}

/** Takes the next check until none is left. */
async function lane(): Promise<void> {
	for (let next = checks.shift(); next; next = checks.shift()) await pass(next);
}

for (const check of before) await pass(check);
await Promise.all([lane(), lane()]);
