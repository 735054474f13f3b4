import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFirstAdministrator } from '#lib/server/usecases/create-first-administrator.ts';
import { startServer, tellSetUpCode } from '#lib/server/start-server.ts';
import { makeContext } from '#lib/server/context.ts';
import { demo, password } from '../support/accounts.ts';
import { testDatabase } from '../support/database.ts';
import { runtimeOver } from '../support/requests.ts';

const listen = () => {
	const said: string[] = [];
	const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		said.push(String(text));
		return true;
	});
	onTestFinished(() => write.mockRestore());
	return said;
};

test('the code that a new installation prints makes its first administrator, and is never printed again', async () => {
	const life = runtimeOver(await testDatabase());
	const said = listen();
	await tellSetUpCode(life);
	expect(said).toHaveLength(2);
	const [code] = /\b(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\b/.exec(said[0] ?? '') ?? [];
	await createFirstAdministrator(
		makeContext({ ...life, confirmPassword: vi.fn() }),
		{
			username: 'hoang',
			fullName: 'Hoàng Quản Trị',
			unitName: 'Tỉnh Điện Biên',
			newPassword: password,
			newPasswordAgain: password
		},
		{ code: code ?? '', address: '192.0.2.7' }
	);
	await tellSetUpCode(life);
	expect(said).toHaveLength(2);
});

test('a demo has its accounts and no code', async () => {
	const said = listen();
	await tellSetUpCode(runtimeOver(await testDatabase(), { signIn: demo }));
	expect(said).toEqual([]);
});

test('told to end, the server closes what it opened and exits', async () => {
	const life = { ...runtimeOver(await testDatabase(), { signIn: demo }), started: false };
	const held = globalThis as { wardQmsRuntime?: unknown };
	held.wardQmsRuntime = Promise.resolve(life);
	onTestFinished(() => void delete held.wardQmsRuntime);
	const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
	onTestFinished(() => exit.mockRestore());
	const patience = 500;
	await startServer(patience);
	await startServer(patience);
	process.emit('sveltekit:shutdown' as 'SIGTERM', 'SIGTERM');
	await vi.waitFor(() => expect(exit).toHaveBeenCalled());
	await pause(patience + 100);
	expect(life.close).toHaveBeenCalledTimes(1);
	expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});
