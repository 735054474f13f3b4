import { expect, test } from 'vitest';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { commentRevision } from '#lib/server/usecases/comment-revision.ts';
import { resolveComment } from '#lib/server/usecases/resolve-comment.ts';
import { returnRevision } from '#lib/server/usecases/return-revision.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { type World, testDay } from '../../support/world.ts';
import {
	code,
	makeWritingWorld,
	reviewed,
	revisionNow,
	seen,
	submitted
} from '../../support/writing.ts';

const key = (w: World) => ({ wardId: w.wards.thanhBinh, code });
const commentsOf = (w: World) =>
	w.db.asOwner((db) => db.selectFrom('revisionComment').selectAll().orderBy('at').execute());

test('a returned revision is a draft again; its remarks stay and wait for an answer', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const ngoc = await w.as('ngoc', '2026-11-24');
	await commentRevision(ngoc, { ...key(w), part: 'steps', text: 'Bước 2 thiếu thời gian' });
	await returnRevision(ngoc, { ...(await seen(w, ngoc)), note: 'Xem lại các bước' });

	const draft = await revisionNow(ngoc, w.wards.thanhBinh, code);
	expect(draft).toMatchObject({ state: 'draft', round: 2, contentSha256: null, submittedAt: null });
	const reviewers = await w.db.asOwner((db) =>
		db.selectFrom('reviewer').select(['round', 'personId', 'decision']).orderBy('round').execute()
	);
	expect(reviewers).toEqual([
		{ round: 1, personId: w.ids.ngoc, decision: 'returned' },
		{ round: 2, personId: w.ids.ngoc, decision: null }
	]);
	expect((await commentsOf(w)).map(({ part, text }) => [part, text])).toEqual([
		['steps', 'Bước 2 thiếu thời gian'],
		['whole', 'Xem lại các bước']
	]);

	const lan = await w.as('lan', '2026-11-25');
	await saveDraft(lan, { ...(await seen(w, lan)), title: 'Đăng ký khai sinh cho trẻ em' });
	await submitRevision(lan, await seen(w, lan));
	const again = await w.as('ngoc', '2026-11-26');
	expect(await reviewRevision(again, await seen(w, again))).toEqual({ passed: false });
	const answers = [];
	for (const { id } of await commentsOf(w))
		answers.push(await resolveComment(lan, { ...key(w), commentId: id, resolution: 'Đã sửa' }));
	expect(answers).toEqual([{ passed: false }, { passed: true }]);
});

test('the head returns what waits for approval, and every reviewer decides again', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const hung = await w.as('hung');
	const page = await seen(w, hung);
	await returnRevision(hung, { ...page, note: 'Lệ phí chưa đúng nghị quyết' });
	expect(await revisionNow(hung, w.wards.thanhBinh, code)).toMatchObject({
		state: 'draft',
		round: 2
	});
	const decision = { decisionNumber: '12/QĐ-UBND', effectiveFrom: testDay };
	expect(await codeOf(approveRevision(hung, { ...page, ...decision }))).toBe('stale');
	expect(await codeOf(approveRevision(hung, { ...(await seen(w, hung)), ...decision }))).toBe(
		'wrong-state'
	);
});

test('a return says why: in a note, or in a remark made in this round', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const ngoc = await w.as('ngoc');
	expect(await objectionsOf(returnRevision(ngoc, await seen(w, ngoc)))).toEqual([
		'comment-missing'
	]);
	await commentRevision(ngoc, { ...key(w), part: 'title', text: 'Tên chưa đủ' });
	await returnRevision(ngoc, await seen(w, ngoc));
	expect(await commentsOf(w)).toHaveLength(1);
});

test('a deputy without authority returns nothing that waits for the head', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const ngoc = await w.as('ngoc');
	const page = { ...(await seen(w, ngoc)), note: 'Khoan đã' };
	expect(await objectionsOf(returnRevision(ngoc, page))).toEqual(['no-authority-today']);
});
