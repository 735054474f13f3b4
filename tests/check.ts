import { spawnSync } from 'node:child_process';

/** Everything that is checked before the tests run, in order; the first failure ends it. */
const checks: [name: string, command: string[]][] = [
	['words compiled', ['npm', 'run', '--silent', 'messages']],
	['routes known', ['svelte-kit', 'sync']],
	['format', ['prettier', '--check', '--log-level', 'warn', '.']],
	['lint', ['eslint', '.']],
	['types', ['svelte-check', '--threshold', 'error', '--output', 'human']],
	['dead code', ['knip']]
];

for (const [name, [command = '', ...args]] of checks) {
	const began = performance.now();
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
	if (status !== 0) {
		console.error(stdout, stderr);
		process.exit(1);
	}
}
