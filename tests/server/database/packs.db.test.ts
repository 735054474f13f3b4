import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as packs from '#lib/server/database/packs.ts';
import { insertFile } from '#lib/server/database/stored-files.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { sha256Of } from '../../support/documents.ts';
import { type World, makeWorld } from '../../support/world.ts';

const parts: packs.NewPack['parts'] = [
	{ id: 'cover', state: 'present', clauses: ['4.3'], firstPage: 1, pages: 1 },
	{ id: 'internal-audit', state: 'missing', clauses: ['9.2'], firstPage: null, pages: 0 }
];

/** Issued by Lan for Thanh Bình, at that instant. */
async function issuedAt(w: World, at: string): Promise<string> {
	const lan = await w.as('lan');
	const [wardId, id, issued] = [w.wards.thanhBinh, randomUUID(), new Date(at)];
	const who = { wardId, createdBy: w.ids.lan, createdAt: issued };
	await inTransaction(lan, 'test', async (trx) => {
		const sha256 = sha256Of(id);
		await insertFile(trx, { ...who, sha256, size: 1000, mediaType: 'application/pdf' });
		await packs.insertPack(trx, {
			wardId,
			id,
			periodFrom: '2026-01-01',
			periodUntil: '2026-06-30',
			locale: 'vi',
			issuedAt: issued,
			issuedBy: w.ids.lan,
			fileSha256: sha256,
			pages: 12,
			eventSeq: 7,
			eventHash: 'ab'.repeat(32),
			checkpointId: null,
			parts
		});
	});
	return id;
}

test('issued packs are shown newest first, page by page, and as they were issued', async () => {
	const w = await makeWorld();
	const first = await issuedAt(w, '2026-07-01T02:00:00Z');
	const second = await issuedAt(w, '2026-07-02T02:00:00Z');
	const third = await issuedAt(w, '2026-07-03T02:00:00Z');
	const lan = await w.as('lan');
	await reading(lan, async (db) => {
		const page = async (limit: number, offset: number) =>
			(await packs.issuedPacks(db, w.wards.thanhBinh, limit, offset)).map(({ id }) => id);
		expect(await page(2, 0)).toEqual([third, second]);
		expect(await page(2, 2)).toEqual([first]);
		expect(await packs.countPacks(db, w.wards.thanhBinh)).toBe(3);
		expect(await packs.countPacks(db, w.wards.himLam)).toBe(0);
		expect(await packs.packById(db, w.wards.thanhBinh, first)).toMatchObject({
			issuedByName: 'Nguyễn Thị Lan',
			pages: 12,
			eventSeq: 7,
			parts
		});
		expect(await packs.packById(db, w.wards.himLam, first)).toBeUndefined();
	});
	const mai = await w.as('mai');
	expect(await reading(mai, (db) => packs.countPacks(db, w.wards.thanhBinh))).toBe(0);
});

test('a pack is counted into the year that it is in Việt Nam when it is issued', async () => {
	const w = await makeWorld();
	await issuedAt(w, '2025-12-31T16:59:59Z');
	await issuedAt(w, '2025-12-31T17:00:00Z');
	await issuedAt(w, '2026-03-02T02:00:00Z');
	const lan = await w.as('lan');
	const before = (year: number, instant: string) =>
		reading(lan, (db) => packs.packsIssuedBefore(db, w.wards.thanhBinh, year, new Date(instant)));
	expect(await before(2026, '2026-03-02T02:00:00Z')).toBe(1);
	expect(await before(2026, '2026-03-02T02:00:01Z')).toBe(2);
	expect(await before(2025, '2025-12-31T17:00:00Z')).toBe(1);
});
