import { expect, test } from 'vitest';
import { commentRevision } from '#lib/server/usecases/comment-revision.ts';
import { resolveComment } from '#lib/server/usecases/resolve-comment.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { code, makeWritingWorld, revisionNow, seen, submitted } from '../../support/writing.ts';

test('who drafts answers each remark once, with a word, and the last answer passes the revision on', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	const [lan, ngoc] = [await w.as('lan'), await w.as('ngoc')];
	const { commentId } = await commentRevision(ngoc, { ...key, part: 'steps', text: 'Ai ký?' });
	await reviewRevision(ngoc, await seen(w, ngoc));
	const answer = { ...key, commentId, resolution: 'Chủ tịch ký, đã ghi ở bước 3' };

	expect(await codeOf(resolveComment(ngoc, answer))).toBe('not-allowed');
	expect(await objectionsOf(resolveComment(await w.as('hoa'), answer))).toEqual(['not-the-author']);
	expect(await fieldsOf(resolveComment(lan, { ...answer, resolution: '' }))).toEqual({
		resolution: 'required'
	});
	expect(await codeOf(resolveComment(lan, { ...answer, commentId: w.ids.lan }))).toBe('not-found');

	expect(await resolveComment(lan, answer)).toEqual({ passed: true });
	expect(await revisionNow(lan, key.wardId, code)).toMatchObject({ state: 'in_approval' });
	expect(await codeOf(resolveComment(lan, answer))).toBe('already-done');
	const stored = await w.db.asOwner((db) =>
		db.selectFrom('revisionComment').selectAll().executeTakeFirstOrThrow()
	);
	expect(stored).toMatchObject({
		text: 'Ai ký?',
		resolution: 'Chủ tịch ký, đã ghi ở bước 3',
		resolvedBy: w.ids.lan,
		resolvedAt: lan.now
	});
});

test('an answer before everybody has agreed passes nothing', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	const { commentId } = await commentRevision(await w.as('ngoc'), {
		...key,
		part: 'whole',
		text: 'Tốt'
	});
	expect(
		await resolveComment(await w.as('minh'), { ...key, commentId, resolution: 'Cảm ơn' })
	).toEqual({ passed: false });
});
