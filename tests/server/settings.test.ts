import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SettingError, readSettings } from '#lib/server/settings.ts';

test('with nothing set it is the embedded database in data/demo, on loopback', () => {
	expect(readSettings({})).toEqual({
		database: { folder: resolve('data/demo/database') },
		dataFolder: resolve('data/demo'),
		filesFolder: resolve('data/demo/files'),
		demo: false,
		publicUrl: 'http://localhost:3000',
		host: '127.0.0.1',
		port: 3000,
		allowedHosts: [],
		idleMinutes: 480,
		checkpointKey: undefined,
		logLevel: 'info'
	});
});

test('a demo keeps its terminal readable', () => {
	expect(readSettings({ QMS_DEMO: '1' })).toMatchObject({ demo: true, logLevel: 'warn' });
	expect(readSettings({ QMS_DEMO: '1', LOG_LEVEL: 'DEBUG' }).logLevel).toBe('debug');
});

test('other names, the idle end and the checkpoint key come from the environment', () => {
	const settings = readSettings({
		ALLOWED_HOSTS: 'QMS.internal:3000, 10.0.0.5',
		SESSION_IDLE_MINUTES: '60',
		CHECKPOINT_KEY: 'MC4C…'
	});
	expect(settings).toMatchObject({
		allowedHosts: ['qms.internal:3000', '10.0.0.5'],
		idleMinutes: 60,
		checkpointKey: 'MC4C…'
	});
});

test('DATABASE_URL means real use: files in data, and never demo accounts', () => {
	const settings = readSettings({ DATABASE_URL: 'postgres://db/qms', QMS_DEMO: '1' });
	expect(settings.database).toEqual({ url: 'postgres://db/qms', poolSize: 10 });
	expect(settings.dataFolder).toBe(resolve('data'));
	expect(settings.demo).toBe(false);
});

test('DATA_DIR, PORT, HOST and ORIGIN are honoured; an empty variable is not set', () => {
	const settings = readSettings({
		DATA_DIR: '/srv/qms',
		PORT: '8080',
		HOST: '0.0.0.0',
		ORIGIN: 'https://qms.example.vn/',
		DATABASE_URL: ' '
	});
	expect(settings.database).toEqual({ folder: join('/srv/qms', 'database') });
	expect(settings).toMatchObject({
		publicUrl: 'https://qms.example.vn',
		port: 8080,
		host: '0.0.0.0'
	});
	expect(readSettings({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
});

test.each([
	['PORT', '65536'],
	['PORT', '30x0'],
	['PORT', '-1'],
	['ORIGIN', 'qms.example.vn'],
	['ORIGIN', 'ftp://qms.example.vn'],
	['SESSION_IDLE_MINUTES', '4'],
	['LOG_LEVEL', 'loud']
])('%s=%s is refused by name', (variable, value) => {
	expect(() => readSettings({ [variable]: value })).toThrow(SettingError);
	expect(() => readSettings({ [variable]: value })).toThrow(variable);
});

test('an address of a database that is none is told without its password', () => {
	const told = (DATABASE_URL: string) => {
		try {
			readSettings({ DATABASE_URL });
		} catch (error) {
			return (error as Error).message;
		}
		return null;
	};
	expect(told('localhost/qms')).toBe('DATABASE_URL=localhost/qms cannot be used');
	expect(told('postgres://owner:bí#mật/1@db:5432/qms')).toBe(
		'DATABASE_URL=postgres://…@db:5432/qms cannot be used'
	);
	expect(told('postgresql:///qms?host=/var/run/postgresql')).toBe(null);
});
