import { expect, test } from 'vitest';
import {
	type CommentRevisionInput,
	commentRevision
} from '#lib/server/usecases/comment-revision.ts';
import { codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import { approved, code, drafted, makeWritingWorld } from '../../support/writing.ts';

const remark = (w: World, changes: Partial<CommentRevisionInput> = {}): CommentRevisionInput => ({
	wardId: w.wards.thanhBinh,
	code,
	part: 'steps',
	text: 'Ðề nghị ghi rõ ai ký'.normalize('NFD'),
	...changes
});

test('everybody who works in the ward may remark on an open revision, in their own name', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	for (const person of ['lan', 'minh', 'dung', 'ngoc', 'hung'] as const)
		await commentRevision(await w.as(person), remark(w));
	const comments = await w.db.asOwner((db) =>
		db.selectFrom('revisionComment').selectAll().execute()
	);
	expect(new Set(comments.map((c) => c.authorId)).size).toBe(5);
	expect(comments[0]).toMatchObject({ text: 'Đề nghị ghi rõ ai ký', round: 1, resolvedAt: null });
	for (const person of ['khach', 'thanhpho'] as const)
		expect(await codeOf(commentRevision(await w.as(person), remark(w)))).toBe('not-allowed');
	expect(await codeOf(commentRevision(await w.as('mai'), remark(w)))).toBe('not-found');
});

test('a remark says something about a part that there is', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const hoa = await w.as('hoa');
	const wrong = remark(w, { part: 'poem' as 'steps', text: ' ' });
	expect(await fieldsOf(commentRevision(hoa, wrong))).toEqual({
		part: 'not-in-list',
		text: 'required'
	});
});

test('what is approved is not remarked on: an amendment is begun instead', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	expect(await refusalOf(commentRevision(await w.as('hoa'), remark(w)))).toEqual({
		code: 'wrong-state',
		facts: { state: 'approved', step: 'comment' }
	});
});
