import { join } from 'node:path';
import { hashPassword } from '#lib/server/auth/passwords.ts';
import { openDatabase } from '#lib/server/database/connect.ts';
import * as credentials from '#lib/server/database/credentials.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import { type PersonName, type World, populate } from '../support/world.ts';

/** Two wards as the tests know them, as their owner writes into them. */
export type Scene = Pick<World, 'ids' | 'wards'> & { db: Pick<World['db'], 'asOwner'> };

/** A server over a new database in the folder, with what is written into it; these people sign in. */
export async function serverOf(
	folder: string,
	people: readonly PersonName[],
	write: (scene: Scene) => Promise<void>
): Promise<ServerProcess> {
	const target = { folder: join(folder, 'database') };
	const owner = await openDatabase(target, 'owner');
	await migrate(owner);
	const scene = await populate(owner.kysely);
	await write({ ...scene, db: { asOwner: (work) => work(owner.kysely) } });
	await owner.close();
	const database = await openDatabase(target);
	const hash = await hashPassword(demoPassword);
	for (const person of people)
		await asAuthenticator(database, (trx) =>
			credentials.setPassword(trx, scene.ids[person], hash, new Date())
		);
	await database.close();
	return startProcess({ command: 'demo', env: { DATA_DIR: folder } });
}
