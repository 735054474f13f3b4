import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { type } from '../support/terminal.ts';

const commands = [
	'demo',
	'start',
	'migrate',
	'create-admin',
	'load-templates',
	'apply-succession',
	'pack',
	'verify-events',
	'verify-file'
];

test('help names every command and every exit code', async () => {
	const { code, said } = await type(['--help']);
	expect(code).toBe(exitCodes.done);
	for (const command of commands) expect(said).toContain(command);
	for (const [name, number] of Object.entries(exitCodes))
		expect(said).toContain(`${number} ${name}`);
});

describe.each(commands)('%s', (command) => {
	test('explains itself in both languages', async () => {
		const english = await type([command, '--help'], {}, 'en');
		const vietnamese = await type([command, '--help'], {}, 'vi');
		for (const { code, said } of [english, vietnamese]) {
			expect(code).toBe(exitCodes.done);
			expect(said).toContain(command);
		}
		expect(english.said).toContain('Usage:');
		expect(vietnamese.said).toContain('Cách dùng:');
		expect(vietnamese.said).not.toMatch(/Usage:|Options:|Arguments:|display help/);
	});
});

test.each([
	['an unknown command', ['demonstrate']],
	['a missing option', ['pack', '--ward', 'thanh-binh']],
	['an unknown option', ['migrate', '--fast']],
	['a missing argument', ['verify-file']],
	['an argument too many', ['migrate', 'now']],
	['a language that the pack does not speak', packIn('fr')]
])('%s is a wrong line: one sentence that says where help is', async (_, line) => {
	const { code, said, complained } = await type(line);
	expect(code).toBe(exitCodes.usage);
	expect(said).toBe('');
	expect(complained.split('\n')).toHaveLength(1);
	expect(complained).toContain('--help');
});

function packIn(locale: string): string[] {
	const period = ['--from', '2026-01-01', '--to', '2026-06-30'];
	return ['pack', '--ward', 'thanh-binh', ...period, '--out', 'pack.pdf', '--locale', locale];
}

test('no command at all shows the help', async () => {
	const { code, said, complained } = await type([]);
	expect(code).toBe(exitCodes.usage);
	expect(said + complained).toContain('verify-events');
});

test('two endings never share an exit code', () => {
	const codes = Object.values(exitCodes);
	expect(new Set(codes).size).toBe(codes.length);
});
