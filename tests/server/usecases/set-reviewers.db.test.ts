import { expect, test } from 'vitest';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { setReviewers } from '#lib/server/usecases/set-reviewers.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { fieldsOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import type { PersonName, World } from '../../support/world.ts';
import {
	approved,
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen,
	submitted
} from '../../support/writing.ts';

const named = (w: World, ...people: PersonName[]) => ({
	wardId: w.wards.thanhBinh,
	code,
	personIds: people.map((person) => w.ids[person])
});
const reviewersOf = async (w: World): Promise<string[]> => {
	const rows = await w.db.asOwner((db) =>
		db
			.selectFrom('reviewer as r')
			.innerJoin('person as p', 'p.id', 'r.personId')
			.select('p.username')
			.orderBy('p.username')
			.execute()
	);
	return rows.map((row) => row.username);
};

test('the list given takes the place of the list before', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await setReviewers(lan, named(w, 'ngoc', 'dung'));
	expect(await reviewersOf(w)).toEqual(['dung', 'ngoc']);
	await setReviewers(lan, named(w, 'dung', 'hoa'));
	expect(await reviewersOf(w)).toEqual(['dung', 'hoa']);
});

test('nobody reviews their own words, a stranger or a guest reviews nothing here', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	expect(await objectionsOf(setReviewers(lan, named(w, 'lan', 'ngoc')))).toEqual([
		'reviewer-is-author'
	]);
	for (const stranger of ['yen', 'khach', 'thanhpho'] as const)
		expect(await fieldsOf(setReviewers(lan, named(w, stranger)))).toEqual({ personIds: 'unknown' });
	expect(await objectionsOf(setReviewers(await w.as('hoa'), named(w, 'dung')))).toEqual([
		'not-the-author'
	]);
	expect(await reviewersOf(w)).toEqual(['ngoc']);
});

test('in review, who cannot come is replaced; who has agreed stays, and that may be the last word', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await setReviewers(lan, named(w, 'ngoc', 'dung'));
	await submitRevision(lan, await seen(w, lan));
	const ngoc = await w.as('ngoc');
	await reviewRevision(ngoc, await seen(w, ngoc));
	await setReviewers(lan, named(w, 'hoa'));
	expect(await reviewersOf(w)).toEqual(['hoa', 'ngoc']);
	expect(await revisionNow(lan, w.wards.thanhBinh, code)).toMatchObject({ state: 'in_review' });
	await setReviewers(lan, named(w, 'ngoc'));
	expect(await reviewersOf(w)).toEqual(['ngoc']);
	expect(await revisionNow(lan, w.wards.thanhBinh, code)).toMatchObject({ state: 'in_approval' });
});

test('a revision in review is never left without a reviewer', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	expect(await objectionsOf(setReviewers(await w.as('lan'), named(w)))).toEqual(['no-reviewers']);
	expect(await reviewersOf(w)).toEqual(['ngoc']);
});

test('after approval it is too late', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	expect(await refusalOf(setReviewers(await w.as('lan'), named(w, 'dung')))).toEqual({
		code: 'wrong-state',
		facts: { state: 'approved', step: 'edit' }
	});
});
