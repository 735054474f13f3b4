import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineOf, loadDatabase, saveDatabase } from '#lib/server/database/database-copy.ts';
import { openDatabase } from '#lib/server/database/connect.ts';
import { appliedMigrations } from '#lib/server/database/migrate.ts';
import { emptyPlace, installed } from '../../support/backups.ts';
import { temporaryFolder } from '../../support/terminal.ts';

test('a copy makes the same database elsewhere: its schema, its rights, its rows', async () => {
	const { database } = await installed();
	const there = (await emptyPlace()).database;
	const file = join(temporaryFolder(), 'copy');
	await saveDatabase(database, file);
	await loadDatabase(there, file);
	const [was, is] = await Promise.all(
		[database, there].map(async (target) => {
			const owner = await openDatabase(target, 'owner');
			const people = await owner.kysely.selectFrom('person').selectAll().execute();
			const policies = await owner.kysely
				.selectFrom('pg_policies' as never)
				.selectAll()
				.execute();
			const migrations = await appliedMigrations(owner);
			await owner.close();
			return { people, migrations, policies: policies.length };
		})
	);
	expect(is).toEqual(was);
	expect(is?.people).toHaveLength(1);
	expect(is?.policies).toBeGreaterThan(50);
});

test('an engine has one name in every back-up', () => {
	expect(engineOf({ folder: '/data/database' })).toBe('embedded');
	expect(engineOf({ url: 'postgres://x/y', poolSize: 1 })).toBe('postgresql');
});
