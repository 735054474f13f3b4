import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '#lib/server/settings.ts';
import { listen } from '../../src/cli/serve.ts';

async function takenPort(): Promise<number> {
	const other = createServer().listen(0, '127.0.0.1');
	onTestFinished(() => void other.close());
	await once(other, 'listening');
	return (other.address() as { port: number }).port;
}

test('a port that is taken is named, with the host', async () => {
	const port = await takenPort();
	await expect(listen(readSettings({ PORT: String(port) }))).rejects.toMatchObject({
		code: 'port-taken',
		facts: { port, host: '127.0.0.1' }
	});
});

test('an address that this machine does not have is a wrong HOST', async () => {
	await expect(listen(readSettings({ PORT: '0', HOST: '192.0.2.1' }))).rejects.toMatchObject({
		code: 'setting-unusable',
		facts: { variable: 'HOST' }
	});
});

test('until the server is open whoever asks is told to come back', async () => {
	const { server, address } = await listen(readSettings({ PORT: '0' }));
	onTestFinished(() => void server.close());
	const response = await fetch(`${address}/health`);
	expect(response.status).toBe(503);
	expect(response.headers.get('retry-after')).toBe('2');
	await response.text();
});
