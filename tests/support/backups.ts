import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openSigningKey } from '#lib/server/checkpoints/signing-key.ts';
import { makeContext } from '#lib/server/context.ts';
import { openDatabase, openEmbedded } from '#lib/server/database/connect.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import { type Settings, readSettings } from '#lib/server/settings.ts';
import { createFirstAdministrator } from '#lib/server/usecases/create-first-administrator.ts';
import { takeCheckpoint } from '#lib/server/usecases/take-checkpoint.ts';
import { withDatabase } from './postgresql-server.ts';
import { temporaryFolder } from './terminal.ts';

const isOnServer = process.env.TEST_ENGINE === 'postgresql';

/** Where an installation could be: an empty data folder, and on PostgreSQL an empty database. */
export async function emptyPlace(template?: string): Promise<Settings> {
	const DATA_DIR = join(temporaryFolder(), 'data');
	if (!isOnServer) return readSettings({ DATA_DIR });
	const url = inject('postgresqlUrl');
	const name = `b_${randomUUID().replaceAll('-', '')}`;
	const run = async (statement: string) => {
		const client = new Client({ connectionString: url });
		await client.connect();
		await client.query(statement);
		await client.end();
	};
	await run(`create database ${name} template ${template ?? 'template0'}`);
	onTestFinished(() => run(`drop database if exists ${name} with (force)`));
	return readSettings({ DATA_DIR, DATABASE_URL: withDatabase(url, name) });
}

/** A small installation in use: an administrator, an event, a signed checkpoint, a stored file. */
export async function installed(): Promise<Settings & { sha256: string }> {
	const settings = await emptyPlace(isOnServer ? inject('postgresqlTemplate') : undefined);
	if ('folder' in settings.database) {
		mkdirSync(settings.dataFolder, { recursive: true });
		const template = new Blob([await readFile(inject('embeddedTemplate'))]);
		await (await openEmbedded(settings.database.folder, template)).close();
	}
	const files = openFileStore(settings.filesFolder);
	const sha256 = await files.put(Buffer.from('Giấy khai sinh'));
	const database = await openDatabase(settings.database);
	const ctx = makeContext({
		database,
		files,
		now: new Date(),
		publicUrl: settings.publicUrl,
		print: () => Promise.reject(new Error('nothing is printed here')),
		confirmPassword: async () => undefined
	});
	const newPassword = 'nương ngô bên suối Nậm Rốm';
	const given = { username: 'quantri', fullName: 'Hoàng Quản Trị', unitName: 'Tỉnh Điện Biên' };
	await createFirstAdministrator(
		ctx,
		{ ...given, newPassword, newPasswordAgain: newPassword },
		'console'
	);
	await takeCheckpoint(ctx, await openSigningKey(settings.dataFolder), settings.dataFolder);
	await database.close();
	return { ...settings, sha256 };
}
