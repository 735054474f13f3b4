import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { commentRevision } from '#lib/server/usecases/comment-revision.ts';
import { grantDelegation } from '#lib/server/usecases/grant-delegation.ts';
import { loadDocument, loadRevision } from '#lib/server/usecases/load-revision.ts';
import { codeOf } from '../../support/refusals.ts';
import { type PersonName, type World, testDay } from '../../support/world.ts';
import {
	amended,
	approved,
	code,
	drafted,
	makeWritingWorld,
	reviewed
} from '../../support/writing.ts';

const load = async (w: World, person: PersonName) => {
	const ctx = await w.as(person);
	const key = { wardId: w.wards.thanhBinh, code };
	return reading(ctx, (db) => loadRevision(db, ctx, ctx.actor as Actor, key));
};

test('what the gates look at is what is stored, as of today, for this person', async () => {
	const w = await makeWritingWorld();
	await approved(w, { day: '2026-03-02' });
	await amended(w);
	const key = { wardId: w.wards.thanhBinh, code };
	await commentRevision(await w.as('hung'), { ...key, part: 'steps', text: 'Ai ký?' });
	const { subject, predecessor, signatures, delegator } = await load(w, 'hung');
	expect(subject).toMatchObject({
		state: 'in_approval',
		today: testDay,
		authorId: w.ids.lan,
		drafterIds: [w.ids.lan],
		ownerId: w.ids.minh,
		hasPredecessor: true,
		predecessorFrom: '2026-03-02',
		hasRedline: true,
		distributionCount: 2,
		unresolvedComments: 1,
		ownCommentsThisRound: 1,
		legalBases: [{ number: '60/2014/QH13', status: 'in_force' }],
		reviewers: [{ personId: w.ids.ngoc, name: 'Cà Thị Ngọc', decision: 'agreed' }],
		mayApproveToday: true,
		contentUnchangedSinceSigned: true,
		given: null
	});
	expect(predecessor?.effectiveFrom).toBe('2026-03-02');
	expect(signatures.map((s) => s.meaning)).toEqual(['draft', 'review']);
	expect(delegator).toBeNull();
});

test('authority is that of the head, or of who was given it', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	expect((await load(w, 'ngoc')).subject.mayApproveToday).toBe(false);
	await grantDelegation(await w.as('hung'), {
		wardId: w.wards.thanhBinh,
		toPersonId: w.ids.ngoc,
		decisionNumber: '03/GUQ-UBND',
		validFrom: testDay,
		validUntil: testDay
	});
	const { subject, delegator } = await load(w, 'ngoc');
	expect(subject.mayApproveToday).toBe(true);
	expect(delegator).toEqual({
		personId: w.ids.hung,
		name: 'Trần Mạnh Hùng',
		title: 'Chủ tịch UBND'
	});
});

test('a draft that nobody signed is not “as signed”, and a guest finds none', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	expect((await load(w, 'lan')).subject.contentUnchangedSinceSigned).toBe(false);
	expect(await codeOf(load(w, 'khach'))).toBe('not-found');
});

test('a code is found however its letters are composed, and only in its own ward', async () => {
	const w = await makeWritingWorld();
	await drafted(w, { code: 'QT.ĐĐ.01' });
	const lan = await w.as('lan');
	const found = await reading(lan, (db) =>
		loadDocument(db, { wardId: w.wards.thanhBinh, code: 'QT.ÐÐ.01' })
	);
	expect(found.code).toBe('QT.ĐĐ.01');
	const elsewhere = reading(lan, (db) =>
		loadDocument(db, { wardId: w.wards.himLam, code: 'QT.ĐĐ.01' })
	);
	expect(await codeOf(elsewhere)).toBe('not-found');
});
