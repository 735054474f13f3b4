import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startOfDay } from '#lib/domain/calendar/dates.ts';
import { receiptsOf } from '#lib/server/database/circulation.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { acknowledgeRevision } from '#lib/server/usecases/acknowledge-revision.ts';
import { recordPaperReceipts } from '#lib/server/usecases/record-paper-receipts.ts';
import { changesIn, codeOf, fieldsOf } from '../../support/refusals.ts';
import { type PersonName, type World } from '../../support/world.ts';
import { approved, code, makeWritingWorld, revisionNow } from '../../support/writing.ts';

/** Minh and Hoa were asked on the 2nd of November to read; Lan writes on the 23rd. */
async function aRevisionToRead() {
	const w = await makeWritingWorld();
	await approved(w, { day: '2026-11-02' });
	const wardId = w.wards.thanhBinh;
	const { id: revisionId } = await revisionNow(await w.as('lan'), wardId, code);
	const record = async (by: PersonName, changes: object = {}) =>
		recordPaperReceipts(await w.as(by), {
			wardId,
			code,
			revisionId,
			personIds: [w.ids.minh],
			readOn: '2026-11-16',
			reason: 'Ký vào danh sách giấy khi mất mạng',
			...changes
		});
	return { w, wardId, revisionId, record };
}
const receiptsIn = async (w: World, revisionId: string, day: string) =>
	reading(await w.as('lan'), (db) =>
		receiptsOf(db, { wardId: w.wards.thanhBinh, id: revisionId }, day)
	);

test('who signed on paper is written down with the real day, and by whom, when and why', async () => {
	const { w, revisionId, record } = await aRevisionToRead();
	const before = await changesIn(w);
	await record('lan');
	expect((await changesIn(w)) - before).toBe(2);
	const lan = await w.as('lan');
	const [first, second] = await receiptsIn(w, revisionId, '2026-11-16');
	expect([second, first]).toMatchObject([
		{
			personId: w.ids.minh,
			acknowledgedAt: startOfDay('2026-11-16'),
			recordedAt: lan.now,
			recordedBy: 'Nguyễn Thị Lan',
			recordedBecause: 'Ký vào danh sách giấy khi mất mạng',
			overdueDays: 0
		},
		{ personId: w.ids.hoa, acknowledgedAt: null, recordedAt: null, recordedBy: '' }
	]);
	expect((await receiptsIn(w, revisionId, '2026-11-15')).map((r) => r.acknowledgedAt)).toEqual([
		null,
		null
	]);
});

test('not before it was issued, not in the future, not without a reason, not for who was not asked or has confirmed', async () => {
	const { w, wardId, revisionId, record } = await aRevisionToRead();
	expect(await fieldsOf(record('lan', { readOn: '2026-11-01' }))).toEqual({
		readOn: 'out-of-range'
	});
	expect(await fieldsOf(record('lan', { readOn: '2026-11-24' }))).toEqual({
		readOn: 'out-of-range'
	});
	expect(await fieldsOf(record('lan', { reason: '  ' }))).toEqual({ reason: 'required' });
	expect(await fieldsOf(record('lan', { personIds: [] }))).toEqual({ personIds: 'required' });
	expect(await fieldsOf(record('lan', { personIds: [w.ids.dung] }))).toEqual({
		personIds: 'unknown'
	});
	await acknowledgeRevision(await w.as('minh'), { wardId, code, revisionId });
	expect(await fieldsOf(record('lan', { personIds: [w.ids.hoa, w.ids.minh] }))).toEqual({
		personIds: 'unknown'
	});
	expect((await receiptsIn(w, revisionId, '2026-11-23')).map((r) => r.recordedAt)).toEqual([
		null,
		null
	]);
});

test('only coordinator and head write down for others; another ward does not see it', async () => {
	const { record } = await aRevisionToRead();
	for (const name of ['minh', 'hoa', 'ngoc', 'dung', 'khach'] as const)
		expect(await codeOf(record(name))).toBe('not-allowed');
	expect(await codeOf(record('mai'))).toBe('not-found');
	await record('hung');
});

test('the database believes no receipt of another without its paper, and no paper for oneself or out of time', async () => {
	const { w, wardId, revisionId } = await aRevisionToRead();
	const byHand = async (name: PersonName, person: PersonName, readOn: string, receipt = readOn) => {
		const ctx = await w.as(name);
		return codeOf(
			inTransaction(ctx, 'by-hand', async (trx) => {
				if (readOn !== '')
					await sql`insert into app.acknowledgement_on_paper values (${wardId}, ${revisionId},
						${w.ids[person]}, ${readOn}, 'giấy', ${ctx.actor?.personId}, ${ctx.now})`.execute(trx);
				await sql`update app.acknowledgement set acknowledged_at = ${startOfDay(receipt)}
					where person_id = ${w.ids[person]}`.execute(trx);
			})
		);
	};
	expect(await byHand('lan', 'minh', '', '2026-11-16')).toBe('not-allowed');
	expect(await byHand('lan', 'minh', '2026-11-16', '2026-11-10')).toBe('not-allowed');
	expect(await byHand('lan', 'minh', '2026-11-01')).toBe('not-allowed');
	expect(await byHand('lan', 'minh', '2026-11-24')).toBe('not-allowed');
	expect(await byHand('minh', 'hoa', '2026-11-16')).toBe('not-allowed');
	expect(await byHand('lan', 'minh', '2026-11-16')).toBeNull();
	expect(await byHand('lan', 'minh', '2026-11-17')).toBe('not-allowed');
});
