import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase, openEmbedded } from '#lib/server/database/connect.ts';
import { migrate, schemaState } from '#lib/server/database/migrate.ts';
import { testDatabase } from '../../support/database.ts';

test('a migrated schema is current, to the program under its own rights as well', async () => {
	const database = await testDatabase();
	expect(await schemaState(database)).toBe('current');
});

test('a schema with a migration that this program does not know is ahead', async () => {
	const database = await testDatabase();
	await database.asOwner((db) =>
		sql`insert into app_migration.kysely_migration (name, timestamp) values ('9999-later', '')`.execute(
			db
		)
	);
	expect(await schemaState(database)).toBe('ahead');
});

test('a schema that lacks one is behind', async () => {
	const database = await testDatabase();
	await database.asOwner((db) =>
		sql`delete from app_migration.kysely_migration where name like '0008-%'`.execute(db)
	);
	expect(await schemaState(database)).toBe('behind');
});

test('a database without anything is empty, and migrating it again changes nothing', async () => {
	const embedded = await openEmbedded();
	const owner = await openDatabase({ embedded }, 'owner');
	expect(await schemaState(owner)).toBe('empty');
	expect((await migrate(owner))[0]).toBe('0001-roles-and-helpers');
	expect(await schemaState(owner)).toBe('current');
	expect(await migrate(owner)).toEqual([]);
	await owner.close();
});
