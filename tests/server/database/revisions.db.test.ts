import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import * as revisions from '#lib/server/database/revisions.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { changesIn, codeOf } from '../../support/refusals.ts';
import type { PersonName, World } from '../../support/world.ts';
import * as writing from '../../support/writing.ts';

const { code, makeWritingWorld, revisionNow } = writing;
const bySql = async (w: World, person: PersonName, statement: string) => {
	const ctx = await w.as(person);
	return codeOf(inTransaction(ctx, 'sql', (trx) => sql.raw(statement).execute(trx)));
};

describe('what was approved stays as it was approved (7.5.3.1 b)', () => {
	test('no word, date, number or file of it can be changed, not even by SQL', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w);
		const before = await changesIn(w);
		for (const change of [
			`title = 'Khác'`,
			`content = '{}'`,
			`clauses = '{}'`,
			`state = 'draft'`,
			`state = 'cancelled'`,
			`effective_from = effective_from - 1`,
			`issued_on = issued_on - 1`,
			`decision_number = '99'`,
			`content_sha256 = repeat('0', 64)`,
			`pdf_sha256 = null`,
			`approved_by = author_id`,
			`author_id = approved_by`,
			`drafter_ids = '{}'`,
			`issue = 9`,
			`redline = '[]'`,
			`version = version + 1`
		])
			expect(await bySql(w, 'hung', `update app.revision set ${change}`), change).toBe(
				'not-allowed'
			);
		expect(await bySql(w, 'hung', `delete from app.revision`)).toBe('not-allowed');
		expect(await bySql(w, 'hung', `truncate app.revision cascade`)).toBe('not-allowed');
		expect(await changesIn(w)).toBe(before);
	});

	test('not even the owner of the database changes it by accident', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w);
		const change = w.db.asOwner((db) =>
			db.updateTable('revision').set({ title: 'Khác' }).execute()
		);
		await expect(change).rejects.toMatchObject({ code: '42501' });
	});
});

describe('a revision moves only as its lifecycle says', () => {
	test('no step is skipped and none is taken back', async () => {
		const w = await makeWritingWorld();
		await writing.drafted(w);
		for (const state of ['in_approval', 'approved'])
			expect(await bySql(w, 'lan', `update app.revision set state = '${state}'`)).toBe(
				'not-allowed'
			);
		await writing.submitted(w, { code: 'QT.TP.02' });
		const inReview = `where state = 'in_review'`;
		expect(await bySql(w, 'lan', `update app.revision set state = 'approved' ${inReview}`)).toBe(
			'not-allowed'
		);
	});

	test('signed words are not touched while they are reviewed', async () => {
		const w = await makeWritingWorld();
		await writing.submitted(w);
		for (const change of [
			`title = 'Khác'`,
			`clauses = '{9.9}'`,
			`content = '{}'`,
			`author_id = updated_by, created_at = now()`
		])
			expect(await bySql(w, 'lan', `update app.revision set ${change}`), change).toBe(
				'not-allowed'
			);
	});

	test('a revision begins as a draft of who begins it', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w);
		const copy = (state: string, author: string) => `insert into app.revision (ward_id, id,
			document_id, issue, revision, state, title, title_folded, title_sort_key, content, author_id,
			created_at, updated_at, updated_by)
			select ward_id, gen_random_uuid(), document_id, 9, 0, '${state}', title, title_folded,
				title_sort_key, content, ${author}, now(), now(), author_id from app.revision`;
		expect(await bySql(w, 'lan', copy('in_approval', 'app.uid()'))).toBe('not-allowed');
		expect(await bySql(w, 'lan', copy('draft', 'approved_by'))).toBe('not-allowed');
		expect(await bySql(w, 'lan', copy('draft', 'app.uid()'))).toBeNull();
	});
});

test('the open revision comes before the approved, and one approved revision holds on a day', async () => {
	const w = await makeWritingWorld();
	await writing.approved(w, { day: '2026-03-02' });
	await writing.amended(w, { day: '2026-06-01' });
	await writing.approvedNow(w, { day: '2026-06-01' });
	await writing.amended(w);
	const lan = await w.as('lan');
	const open = await revisionNow(lan, w.wards.thanhBinh, code);
	expect([open.state, open.revision]).toEqual(['in_approval', 2]);
	const { wardId, documentId, id } = open;
	await reading(lan, async (db) => {
		const on = async (day: string) =>
			(await revisions.inForceOn(db, wardId, documentId, day))?.effectiveFrom;
		expect(await on('2026-03-01')).toBeUndefined();
		expect(await on('2026-03-02')).toBe('2026-03-02');
		expect(await on('2026-05-31')).toBe('2026-03-02');
		expect(await on('2026-06-01')).toBe('2026-06-01');
		const earlier = await revisions.earlierOfIssue(db, open);
		expect(earlier.map((r) => r.revision)).toEqual([0, 1]);
		const other = await revisions.earlierOfIssue(db, { ...open, issue: open.issue + 1 });
		expect(other).toEqual([]);
		const latest = await revisions.latestApproved(db, wardId, documentId);
		expect(latest?.revision).toBe(1);
		expect((await revisions.byId(db, { wardId, id }))?.revision).toBe(2);
		expect(await revisions.byId(db, { wardId: w.wards.himLam, id })).toBeUndefined();
	});
});

test('a change on what another has changed is stale, and so is a second end', async () => {
	const w = await makeWritingWorld();
	await writing.drafted(w);
	const lan = await w.as('lan');
	const seen = await revisionNow(lan, w.wards.thanhBinh, code);
	const rename = () =>
		inTransaction(lan, 'test', (trx) => revisions.change(trx, lan, seen, { title: 'Khác' }));
	expect(await codeOf(rename())).toBeNull();
	expect(await codeOf(rename())).toBe('stale');

	await writing.approved(w, { code: 'QT.TP.02' });
	const hung = await w.as('hung');
	const approved = await revisionNow(hung, w.wards.thanhBinh, 'QT.TP.02');
	const end = (effectiveUntil: string) =>
		inTransaction(hung, 'test', (trx) =>
			revisions.end(trx, approved, {
				effectiveUntil,
				retentionUntil: '2031-12-31',
				disposal: 'Thu hồi'
			})
		);
	expect(await codeOf(end('2026-12-31'))).toBeNull();
	expect(await codeOf(end('2027-12-31'))).toBe('stale');
});

test('a guest and an overseer see what was approved, the next ward sees nothing', async () => {
	const w = await makeWritingWorld();
	await writing.drafted(w, { code: 'QT.TP.02' });
	await writing.approved(w);
	const states = async (person: PersonName) => {
		const rows = await reading(await w.as(person), (db) =>
			db.selectFrom('revision').select('state').orderBy('state').execute()
		);
		return rows.map((row) => row.state);
	};
	expect(await states('minh')).toEqual(['approved', 'draft']);
	expect(await states('khach')).toEqual(['approved']);
	expect(await states('thanhpho')).toEqual(['approved']);
	expect(await states('mai')).toEqual([]);
	expect(await states('quantri')).toEqual([]);
});
