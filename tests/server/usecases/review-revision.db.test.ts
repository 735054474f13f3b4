import { expect, test } from 'vitest';
import { commentRevision } from '#lib/server/usecases/comment-revision.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { setReviewers } from '#lib/server/usecases/set-reviewers.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { changesIn, codeOf, objectionsOf } from '../../support/refusals.ts';
import type { PersonName, World } from '../../support/world.ts';
import {
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen,
	submitted
} from '../../support/writing.ts';

const stateOf = async (w: World) =>
	(await revisionNow(await w.as('lan'), w.wards.thanhBinh, code)).state;
const agree = async (w: World, person: PersonName) => {
	const ctx = await w.as(person);
	return reviewRevision(ctx, await seen(w, ctx));
};

async function inReviewBy(w: World, ...people: PersonName[]): Promise<void> {
	await drafted(w);
	const lan = await w.as('lan');
	const personIds = people.map((person) => w.ids[person]);
	await setReviewers(lan, { wardId: w.wards.thanhBinh, code, personIds });
	await submitRevision(lan, await seen(w, lan));
}

test('the revision waits for its last reviewer, who passes it on', async () => {
	const w = await makeWritingWorld();
	await inReviewBy(w, 'ngoc', 'dung');
	expect(await agree(w, 'ngoc')).toEqual({ passed: false });
	expect(await stateOf(w)).toBe('in_review');
	expect(await agree(w, 'dung')).toEqual({ passed: true });
	expect(await stateOf(w)).toBe('in_approval');
	const evidence = await w.db.asOwner(async (db) => ({
		moves: await db.selectFrom('revisionMove').select('step').orderBy('at').execute(),
		signatures: await db
			.selectFrom('signature')
			.select(['signerId', 'contentSha256'])
			.where('meaning', '=', 'review')
			.execute()
	}));
	expect(evidence.moves.map((m) => m.step)).toContain('pass');
	expect(new Set(evidence.signatures.map((s) => s.signerId))).toEqual(
		new Set([w.ids.ngoc, w.ids.dung])
	);
	expect(new Set(evidence.signatures.map((s) => s.contentSha256)).size).toBe(1);
});

test('two who agree at the same moment pass it on once', async () => {
	const w = await makeWritingWorld();
	await inReviewBy(w, 'ngoc', 'dung');
	const both = await Promise.all([agree(w, 'ngoc'), agree(w, 'dung')]);
	expect(both.filter(({ passed }) => passed)).toHaveLength(1);
	expect(await stateOf(w)).toBe('in_approval');
});

test('nobody agrees twice, and nobody who was not asked', async () => {
	const w = await makeWritingWorld();
	await inReviewBy(w, 'ngoc', 'dung');
	await agree(w, 'ngoc');
	const before = await changesIn(w);
	expect(await objectionsOf(agree(w, 'ngoc'))).toEqual(['already-decided']);
	expect(await objectionsOf(agree(w, 'hoa'))).toEqual(['not-a-reviewer']);
	expect(await objectionsOf(agree(w, 'lan'))).toEqual(['own-work', 'not-a-reviewer']);
	expect(await changesIn(w)).toBe(before);
});

test('an open remark holds the revision back although everybody agreed', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	await commentRevision(await w.as('hoa'), { ...key, part: 'steps', text: 'Bước 2 ai làm?' });
	expect(await agree(w, 'ngoc')).toEqual({ passed: false });
	expect(await stateOf(w)).toBe('in_review');
});

test('words that were changed behind the signature are not agreed to', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	// Even the owner of the database meets the rule that signed words stay; so the hash is touched.
	await w.db.asOwner((db) =>
		db
			.updateTable('revision')
			.set({ contentSha256: '0'.repeat(64) })
			.execute()
	);
	expect(await objectionsOf(agree(w, 'ngoc'))).toEqual(['content-changed-since-signed']);
});

test('a wrong password agrees to nothing', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const ngoc = await w.as('ngoc');
	const page = { ...(await seen(w, ngoc)), password: 'sai' };
	expect(await codeOf(reviewRevision(ngoc, page))).toBe('wrong-password');
	expect(await stateOf(w)).toBe('in_review');
});
