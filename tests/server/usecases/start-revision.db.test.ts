import { expect, test } from 'vitest';
import { cancelRevision } from '#lib/server/usecases/cancel-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { withdrawDocument } from '#lib/server/usecases/withdraw-document.ts';
import { codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import { type World, testDay } from '../../support/world.ts';
import {
	approved,
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen
} from '../../support/writing.ts';

const amendment = (w: World) => ({
	wardId: w.wards.thanhBinh,
	code,
	change: 'amendment' as const,
	reason: 'Nghị định mới'
});

test('an amendment is 01/01 and starts from the words, reviewers and recipients in force', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const before = await revisionNow(await w.as('lan'), w.wards.thanhBinh, code);
	const minh = await w.as('minh');
	const started = await startRevision(minh, amendment(w));
	const draft = await revisionNow(minh, w.wards.thanhBinh, code);
	expect(draft).toMatchObject({
		id: started.revisionId,
		issue: 1,
		revision: 1,
		state: 'draft',
		title: before.title,
		content: before.content,
		clauses: before.clauses,
		reason: 'Nghị định mới',
		otherDocuments: null,
		authorId: w.ids.minh,
		drafterIds: [w.ids.minh],
		contentSha256: null
	});
	expect(draft.version).toBeGreaterThan(before.version);
	const [reviewers, copies] = await w.db.asOwner(async (db) => [
		await db.selectFrom('reviewer').selectAll().where('revisionId', '=', draft.id).execute(),
		await db.selectFrom('distribution').selectAll().where('revisionId', '=', draft.id).execute()
	]);
	expect(reviewers).toMatchObject([{ personId: w.ids.ngoc, round: 1, decision: null }]);
	expect(copies.map((c) => c.copyNumber).toSorted()).toEqual(['01', '02']);
});

test('a new issue is 02/00', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const lan = await w.as('lan');
	await startRevision(lan, { ...amendment(w), change: 'new_issue' });
	expect(await revisionNow(lan, w.wards.thanhBinh, code)).toMatchObject({ issue: 2, revision: 0 });
});

test('a document has one open draft, also when two begin at once', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const [lan, minh] = [await w.as('lan'), await w.as('minh')];
	const both = await Promise.all([
		codeOf(startRevision(lan, amendment(w))),
		codeOf(startRevision(minh, amendment(w)))
	]);
	expect(both.toSorted()).toEqual(['draft-already-open', null]);
	expect(await codeOf(startRevision(lan, amendment(w)))).toBe('draft-already-open');
});

test('an officer begins only where that officer answers for the document', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const hoa = await w.as('hoa');
	expect(await objectionsOf(startRevision(hoa, amendment(w)))).toEqual(['not-the-author']);
	expect(await codeOf(startRevision(await w.as('hung'), amendment(w)))).toBe('not-allowed');
	expect(await codeOf(startRevision(await w.as('mai'), amendment(w)))).toBe('not-found');
});

test('a first draft that was given up is taken up again under its number, and its page saves nothing into the next', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const old = await seen(w, lan);
	await cancelRevision(lan, { ...old, note: 'Chờ nghị định' });
	await startRevision(lan, amendment(w));
	const draft = await revisionNow(lan, w.wards.thanhBinh, code);
	expect(draft).toMatchObject({
		issue: 1,
		revision: 0,
		state: 'draft',
		title: 'Đăng ký khai sinh'
	});
	expect(draft.content.steps).toHaveLength(3);
	for (const version of [old.version, old.version + 1])
		expect(await codeOf(saveDraft(lan, { ...old, version, title: 'Cũ' }))).toBe('stale');
});

test('a withdrawn document is not begun again, and a change needs its reason', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const lan = await w.as('lan');
	expect(await refusalOf(startRevision(lan, { ...amendment(w), reason: ' ' }))).toMatchObject({
		code: 'invalid-input',
		facts: { fields: [{ field: 'reason', code: 'required' }] }
	});
	await withdrawDocument(await w.as('hung'), { ...amendment(w), lastDay: testDay });
	expect(await refusalOf(startRevision(lan, amendment(w)))).toEqual({
		code: 'wrong-state',
		facts: { state: 'withdrawn', step: 'start' }
	});
});
