import { expect, test } from 'vitest';
import { decisionOn } from '#lib/server/decision.ts';
import { codeOf } from '../support/refusals.ts';
import type { PersonName, World } from '../support/world.ts';
import { code, drafted, makeWritingWorld, reviewed, submitted } from '../support/writing.ts';

type Step = Parameters<typeof decisionOn>[2];
const decide = async (w: World, person: PersonName | null, step: Step) =>
	decisionOn(await w.as(person), { wardId: w.wards.thanhBinh, code }, step);

test('an open step shows what will be signed: title, number and the hash it was submitted with', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const { decision } = await decide(w, 'hung', 'approve');
	expect(decision).toMatchObject({
		code,
		title: 'Đăng ký khai sinh',
		number: '01/00',
		refusal: null
	});
	const signed = await w.db.asOwner((db) =>
		db.selectFrom('signature').select('contentSha256').distinct().execute()
	);
	expect(signed).toEqual([{ contentSha256: decision.sha256 }]);
});

test('before its turn a step says in which state the revision is, instead of asking for a signature', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	expect((await decide(w, 'hung', 'approve')).decision.refusal).toEqual({
		code: 'wrong-state',
		facts: { state: 'in_review', step: 'approve' }
	});
	expect((await decide(w, 'ngoc', 'agree')).decision).toMatchObject({
		refusal: null,
		objections: []
	});
});

test('who was not named as a reviewer is told so, and only who writes may mend', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const { decision } = await decide(w, 'dung', 'agree');
	expect(decision.objections.length).toBeGreaterThan(0);
	expect(decision.mayMend).toBe(false);
});

test('the author of a draft may mend what keeps it from being submitted', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const { decision } = await decide(w, 'lan', 'submit');
	expect(decision).toMatchObject({ refusal: null, mayMend: true });
	expect(decision.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('what a page wants besides is read at the same moment', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const ngoc = await w.as('ngoc');
	const key = { wardId: w.wards.thanhBinh, code };
	const read = await decisionOn(ngoc, key, 'agree', (_db, { reviewers }, actor) => ({
		mine: reviewers.filter(({ personId }) => personId === actor.personId).length
	}));
	expect(read.mine).toBe(1);
});

test.each<[PersonName | null, string]>([
	['khach', 'not-allowed'],
	['mai', 'not-found'],
	['son', 'not-found'],
	['thanhpho', 'not-allowed'],
	[null, 'not-signed-in']
])('%s decides nothing here: %s', async (name, refusal) => {
	const w = await makeWritingWorld();
	await submitted(w);
	expect(await codeOf(decide(w, name, 'agree'))).toBe(refusal);
});
