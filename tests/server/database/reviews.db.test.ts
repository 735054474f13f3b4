import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as reviews from '#lib/server/database/reviews.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aComment, aConfirmation, aReviewer } from '../../support/evidence.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a decision is made in one’s own name, and who has decided is not dismissed', async () => {
	const w = await makeWorld();
	const revision = await aDraft(w, await aDocument(w), { state: 'in_review' });
	await aReviewer(w, revision, 'ngoc');
	await aReviewer(w, revision, 'dung');
	const ngoc = await w.as('ngoc');
	const decide = (person: 'ngoc' | 'dung') =>
		inTransaction(ngoc, 'test', (trx) =>
			reviews.decide(trx, revision, 1, w.ids[person], 'agreed', ngoc.now)
		);
	expect(await codeOf(decide('dung'))).toBe('not-allowed');
	expect(await codeOf(decide('ngoc'))).toBeNull();
	const lan = await w.as('lan');
	await inTransaction(lan, 'test', async (trx) => {
		await reviews.dismissReviewers(trx, revision, 1, [w.ids.ngoc, w.ids.dung]);
		await reviews.nameReviewers(trx, revision, 1, [w.ids.hoa]);
		await sql`delete from app.reviewer where person_id = ${w.ids.ngoc}`.execute(trx);
	});
	const left = await reading(lan, (db) => reviews.reviewersOf(db, revision, 1));
	expect(left.map(({ name, decision }) => [name, decision])).toEqual([
		['Quàng Thị Hoa', null],
		['Cà Thị Ngọc', 'agreed']
	]);
});

test('a remark keeps its words and its author; only its answer is added, once', async () => {
	const w = await makeWorld();
	const revision = await aDraft(w, await aDocument(w));
	await aComment(w, revision, 'ngoc');
	const lan = await w.as('lan');
	const [comment] = await reading(lan, (db) => reviews.commentsOf(db, revision));
	const answer = { resolution: 'Đã sửa', resolvedBy: w.ids.lan, resolvedAt: lan.now };
	const resolve = (by: string) =>
		inTransaction(lan, 'test', (trx) =>
			reviews.resolveComment(trx, revision, comment?.id ?? '', { ...answer, resolvedBy: by })
		);
	expect(await codeOf(resolve(w.ids.minh))).toBe('not-allowed');
	expect(await resolve(w.ids.lan)).toBe(true);
	expect(await resolve(w.ids.lan)).toBe(false);
	for (const statement of [
		`update app.revision_comment set text = 'khác'`,
		`update app.revision_comment set author_id = app.uid()`,
		`delete from app.revision_comment`
	])
		expect(
			await codeOf(inTransaction(lan, 'sql', (trx) => sql.raw(statement).execute(trx))),
			statement
		).toBe('not-allowed');
});

test('a confirmation is known by its day', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const revision = await anApprovedRevision(w, document);
	await aConfirmation(w, revision, 'minh', '2026-11-20');
	const lan = await w.as('lan');
	const known = (day: string) =>
		reading(lan, (db) => reviews.confirmedOn(db, document.wardId, document.id, day));
	expect(await known('2026-11-20')).toBe(true);
	expect(await known('2026-11-21')).toBe(false);
});
