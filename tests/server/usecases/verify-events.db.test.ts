import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { exportFile } from '#lib/server/checkpoints/export-file.ts';
import { openSigningKey } from '#lib/server/checkpoints/signing-key.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { takeCheckpoint } from '#lib/server/usecases/take-checkpoint.ts';
import { verifyEvents } from '#lib/server/usecases/verify-events.ts';
import { makeWorld } from '../../support/world.ts';

/** A world whose ward Thanh Bình has had ten and more events, and an attacker who owns the database. */
async function underAttack() {
	const w = await makeWorld();
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-verify-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const ward = w.wards.thanhBinh;
	const key = await openSigningKey(folder);
	return {
		...w,
		ward,
		folder,
		checkpoint: async () => takeCheckpoint(await w.as(null), key, folder),
		verify: async () => verifyEvents(await w.as(null), folder),
		faultOf: async () => {
			const { chains } = await verifyEvents(await w.as(null), folder);
			return chains.find((chain) => chain.wardId === ward)?.fault;
		},
		attack: (statement: (db: Kysely<DB>) => Promise<unknown>) =>
			w.db.asOwner(async (db) => {
				for (const table of ['event', 'event_head', 'checkpoint'])
					await sql.raw(`alter table app.${table} disable trigger all`).execute(db);
				await statement(db);
				for (const table of ['event', 'event_head', 'checkpoint'])
					await sql.raw(`alter table app.${table} enable trigger all`).execute(db);
			})
	};
}

/** Hashes every event of a chain anew, and the head with it: a chain that is sound in itself. */
const rehash = (db: Kysely<DB>, ward: number) =>
	sql
		.raw(
			`do $$ declare e app.event; p bytea := app.event_genesis(${ward}); begin
  for e in select * from app.event where ward_id = ${ward} order by seq loop
    e.hash := sha256(app.event_canon(e.ward_id, e.seq, e.at, e.occurred_at, e.actor_id, e.action, e.subject,
      e.subject_id, e.data, p));
    update app.event set previous_hash = p, hash = e.hash where ward_id = e.ward_id and seq = e.seq;
    p := e.hash;
  end loop;
  update app.event_head set hash = p, seq = (select max(seq) from app.event where ward_id = ${ward})
    where ward_id = ${ward};
end $$`
		)
		.execute(db);

test('untouched chains and their checkpoints hold', async () => {
	const w = await underAttack();
	await w.checkpoint();
	const report = await w.verify();
	expect(report).toMatchObject({ sound: true, checkpoints: { count: 1, fault: null } });
	const own = report.chains.find((chain) => chain.wardId === w.ward);
	expect(own).toMatchObject({ unit: 'thanh-binh', fault: null });
	expect(own?.events).toBeGreaterThan(9);
});

test('a flipped byte is named', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`update app.event set data = overlay(data placing '?' from 3 for 1)
			where ward_id = ${w.ward} and seq = 4`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 4, why: 'altered' });
	expect((await w.verify()).sound).toBe(false);
});

test.each(['at', 'occurred_at'])('a changed time is named (%s)', async (column) => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`update app.event set ${sql.ref(column)} = ${sql.ref(column)} - interval '1 microsecond'
			where ward_id = ${w.ward} and seq = 7`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 7, why: 'altered' });
});

test('another actor is named', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`update app.event set actor_id = ${w.ids.lan}
			where ward_id = ${w.ward} and seq = 2`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 2, why: 'altered' });
});

test('an event taken out of the middle is named by the one after it', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`delete from app.event where ward_id = ${w.ward} and seq in (5, 6)`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 7, why: 'gap' });
});

test('an event taken from the beginning is named', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`delete from app.event where ward_id = ${w.ward} and seq = 1`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 2, why: 'gap' });
});

test('of a tail that was cut the first missing event is named', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`delete from app.event where ward_id = ${w.ward} and seq > 8`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 9, why: 'head' });
});

test('of a head that was put back the first event it does not know is named', async () => {
	const w = await underAttack();
	await w.attack((db) =>
		sql`update app.event_head h set seq = 6,
			hash = (select e.hash from app.event e where e.ward_id = h.ward_id and e.seq = 6)
			where ward_id = ${w.ward}`.execute(db)
	);
	expect(await w.faultOf()).toEqual({ seq: 7, why: 'head' });
});

test('two events that changed places are named by the first of them', async () => {
	const w = await underAttack();
	await w.attack(async (db) => {
		const swap = (from: number, to: number) =>
			sql`update app.event set seq = ${to} where ward_id = ${w.ward} and seq = ${from}`.execute(db);
		await swap(3, -1);
		await swap(6, 3);
		await swap(-1, 6);
	});
	expect(await w.faultOf()).toEqual({ seq: 3, why: 'altered' });
});

test('an event slipped in with the right hash of its own does not fit the chain', async () => {
	const w = await underAttack();
	await w.attack(async (db) => {
		await sql`update app.event set data = '{}' where ward_id = ${w.ward} and seq = 5`.execute(db);
		await sql`update app.event set hash = sha256(app.event_canon(ward_id, seq, at, occurred_at, actor_id,
			action, subject, subject_id, data, previous_hash)) where ward_id = ${w.ward} and seq = 5`.execute(
			db
		);
	});
	expect(await w.faultOf()).toEqual({ seq: 6, why: 'link' });
});

test('a chain hashed anew passes its own check, and the checkpoint taken before catches it', async () => {
	const w = await underAttack();
	const forge = (db: Kysely<DB>) =>
		sql`update app.event set data = '{}' where ward_id = ${w.ward} and seq = 4`
			.execute(db)
			.then(() => rehash(db, w.ward));
	await w.attack(forge);
	expect(await w.faultOf(), 'without a checkpoint nobody can know').toBe(null);

	const again = await underAttack();
	const taken = await again.checkpoint();
	const seq = Number(new RegExp(`^${again.ward} (\\d+) `, 'm').exec(taken?.heads ?? '')?.[1]);
	await again.attack(async (db) => {
		await sql`update app.event set data = '{}' where ward_id = ${again.ward} and seq = 4`.execute(
			db
		);
		await rehash(db, again.ward);
	});
	expect(await again.faultOf()).toEqual({ seq, why: 'checkpoint' });
	expect(await again.verify()).toMatchObject({ sound: false, checkpoints: { fault: null } });
});

test('a tail cut together with its head is caught by the checkpoint', async () => {
	const w = await underAttack();
	await w.checkpoint();
	await w.attack(async (db) => {
		await sql`delete from app.event where ward_id = ${w.ward} and seq > 8`.execute(db);
		await rehash(db, w.ward);
	});
	expect(await w.faultOf()).toMatchObject({ why: 'checkpoint' });
});

test('a chain removed altogether is caught by the checkpoint', async () => {
	const w = await underAttack();
	await w.checkpoint();
	await w.attack(async (db) => {
		await sql`delete from app.event where ward_id = ${w.ward}`.execute(db);
		await sql`delete from app.event_head where ward_id = ${w.ward}`.execute(db);
	});
	const chain = (await w.verify()).chains.find((c) => c.wardId === w.ward);
	expect(chain).toMatchObject({ events: 0, fault: { why: 'checkpoint' } });
});

test('checkpoints changed, taken out of the middle or signed by a stranger are named', async () => {
	const w = await underAttack();
	for (const fullName of ['Một', 'Hai', 'Ba']) {
		await w.db.asOwner((db) =>
			db.updateTable('person').set({ fullName }).where('id', '=', w.ids.lan).execute()
		);
		await w.checkpoint();
	}
	const fault = async () => (await w.verify()).checkpoints.fault;
	expect(await fault()).toBe(null);
	const { privateKey } = generateKeyPairSync('ed25519');
	const strangers = await mkdtemp(join(tmpdir(), 'ward-qms-stranger-'));
	onTestFinished(() => rm(strangers, { recursive: true, force: true }));
	const stranger = await openSigningKey(
		strangers,
		privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
	);
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ fullName: 'Bốn' }).where('id', '=', w.ids.lan).execute()
	);
	await takeCheckpoint(await w.as(null), stranger, strangers);
	expect(await fault()).toEqual({ id: 4, why: 'unknown-key' });
	await w.attack((db) => sql`delete from app.checkpoint where id = 4`.execute(db));
	expect(await fault()).toBe(null);
	await w.attack((db) => sql`update app.checkpoint set heads = '' where id = 2`.execute(db));
	expect(await fault()).toEqual({ id: 2, why: 'altered' });
	await w.attack((db) => sql`delete from app.checkpoint where id = 2`.execute(db));
	expect(await fault()).toEqual({ id: 3, why: 'gap' });
});

test('the newest checkpoint cut out of the database is missed by the file beside it', async () => {
	const w = await underAttack();
	await w.checkpoint();
	await w.attack((db) => sql`delete from app.checkpoint`.execute(db));
	expect((await w.verify()).checkpoints.fault).toEqual({ id: 1, why: 'missing' });
	await rm(exportFile(w.folder));
	expect((await w.verify()).sound, 'which is why a copy leaves the machine').toBe(true);
});
