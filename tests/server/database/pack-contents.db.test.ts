import { expect, test } from 'vitest';
import * as contents from '#lib/server/database/pack-contents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, issues, morning } from '../../support/documents.ts';
import { aCopy, aMove, anAcknowledgement } from '../../support/evidence.ts';
import { type World, makeWorld } from '../../support/world.ts';

const half = { from: '2026-01-01', until: '2026-06-30' };
const periodOf = (w: World) => ({ wardId: w.wards.thanhBinh, ...half });

test('a pack holds what was in force on at least one day of its period, in the order of the codes', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w, { code: 'QT.TP.10' }), [
		{ effectiveFrom: '2024-01-08' },
		{ effectiveFrom: '2026-01-01' },
		{ effectiveFrom: '2026-06-30' },
		{ effectiveFrom: '2026-07-01' }
	]);
	const two = await aDocument(w, { code: 'QT.TP.2' });
	await anApprovedRevision(w, two, { effectiveFrom: '2025-05-05' });
	await aDraft(w, two, { issue: 2 });
	const lan = await w.as('lan');
	const rows = await reading(lan, (db) => contents.revisionsInForce(db, periodOf(w)));
	expect(rows.map((r) => [r.code, r.issue])).toEqual([
		['QT.TP.2', 1],
		['QT.TP.10', 2],
		['QT.TP.10', 3]
	]);
});

test('copies and receipts come with the revisions asked for, and without revisions there are none', async () => {
	const w = await makeWorld();
	const asked = await anApprovedRevision(w, await aDocument(w));
	const other = await anApprovedRevision(w, await aDocument(w, { code: 'QT.TP.02' }));
	await aCopy(w, asked, { copyNumber: '1' });
	await aCopy(w, other, { copyNumber: '2' });
	await anAcknowledgement(w, asked, 'hoa', { acknowledgedAt: morning('2026-01-07') });
	await anAcknowledgement(w, asked, 'minh');
	const lan = await w.as('lan');
	const wardId = w.wards.thanhBinh;
	const read = (ids: string[]) =>
		reading(lan, async (db) => ({
			copies: await contents.distributionOf(db, wardId, ids),
			receipts: await contents.acknowledgementsOf(db, wardId, ids)
		}));
	const { copies, receipts } = await read([asked.id]);
	expect(copies.map((c) => [c.recipient, c.copyNumber])).toEqual([['Bộ phận Một cửa', '1']]);
	expect(receipts.map((r) => [r.fullName, r.acknowledgedAt])).toEqual([
		['Quàng Thị Hoa', morning('2026-01-07')],
		['Lò Văn Minh', null]
	]);
	expect(await read([])).toEqual({ copies: [], receipts: [] });
});

test('a move belongs to the day it was made on in Việt Nam', async () => {
	const w = await makeWorld();
	const draft = await aDraft(w, await aDocument(w));
	for (const at of ['2025-12-31T16:59:59Z', '2025-12-31T17:00:00Z', '2026-06-30T17:00:00Z'])
		await aMove(w, draft, 'lan', { at: new Date(at) });
	const lan = await w.as('lan');
	const moves = await reading(lan, (db) => contents.movesIn(db, periodOf(w)));
	expect(moves.map((move) => move.at.toISOString())).toEqual(['2025-12-31T17:00:00.000Z']);
	expect(moves[0]).toMatchObject({ actor: 'Nguyễn Thị Lan', code: 'QT.TP.01', step: 'submit' });
});

test('the chain is named by its last event; a ward without events has none', async () => {
	const w = await makeWorld();
	await aDocument(w);
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.TP.02' }));
	const head = async (wardId: number, name: 'lan' | 'mai') =>
		reading(await w.as(name), (db) => contents.chainHead(db, wardId));
	const chain = await head(w.wards.thanhBinh, 'lan');
	const last = await w.db.asOwner((db) =>
		db
			.selectFrom('eventHead')
			.select('seq')
			.where('wardId', '=', w.wards.thanhBinh)
			.executeTakeFirstOrThrow()
	);
	expect(chain?.seq).toBe(last.seq);
	expect(chain?.hash).toMatch(/^[0-9a-f]{64}$/);
	expect(chain?.checkpointId).toBe(null);
});

test('departments of a ward have names, those of its neighbour are not among them', async () => {
	const w = await makeWorld();
	const names = async (wardId: number) =>
		reading(await w.as('lan'), (db) => contents.departmentNames(db, wardId));
	const own = await names(w.wards.thanhBinh);
	expect(own.get(w.departments.oneStop)).toBe('Bộ phận Một cửa');
	expect(own.size).toBe(2);
	expect((await names(w.wards.himLam)).size).toBe(0);
});

test('nobody of the neighbouring ward gathers any of it', async () => {
	const w = await makeWorld();
	const approved = await anApprovedRevision(w, await aDocument(w));
	await aCopy(w, approved);
	await anAcknowledgement(w, approved, 'minh');
	await aMove(w, approved, 'lan', { at: morning('2026-03-02') });
	const mai = await w.as('mai');
	const period = periodOf(w);
	const all = await reading(mai, async (db) => [
		await contents.revisionsInForce(db, period),
		await contents.distributionOf(db, period.wardId, [approved.id]),
		await contents.acknowledgementsOf(db, period.wardId, [approved.id]),
		await contents.movesIn(db, period),
		await contents.chainHead(db, period.wardId)
	]);
	expect(all).toEqual([[], [], [], [], null]);
});
