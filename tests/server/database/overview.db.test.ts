import { expect, test } from 'vitest';
import { wardOverviews } from '#lib/server/database/overview.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, issues } from '../../support/documents.ts';
import { aConfirmation, anAcknowledgement } from '../../support/evidence.ts';
import { type PersonName, makeWorld, testDay } from '../../support/world.ts';

test('an overseer counts what is in force, overdue, under way and unread, and sees no draft', async () => {
	const w = await makeWorld();
	const [, current] = await issues(w, await aDocument(w, { code: 'QT.1' }), [
		{ effectiveFrom: '2023-01-01' },
		{ effectiveFrom: '2024-01-01' }
	]);
	const confirmed = await anApprovedRevision(w, await aDocument(w, { code: 'QT.2' }), {
		effectiveFrom: '2024-01-01'
	});
	if (!current) throw new Error('two issues');
	await aConfirmation(w, confirmed, 'minh', '2026-05-01');
	const gone = await aDocument(w, { code: 'QT.3', withdrawnOn: testDay, withdrawalReason: 'x' });
	const old = await anApprovedRevision(w, gone, { effectiveFrom: '2024-01-01' });
	await aDraft(w, await aDocument(w, { code: 'QT.4' }), { state: 'in_review' });
	await aDraft(w, await aDocument(w, { code: 'QT.5' }), { state: 'in_approval' });
	await aDraft(w, await aDocument(w, { code: 'QT.6' }), { state: 'cancelled' });
	await anAcknowledgement(w, current, 'hoa');
	await anAcknowledgement(w, current, 'dung', { dueOn: testDay });
	await anAcknowledgement(w, old, 'minh');
	const counted = async (person: PersonName) =>
		reading(await w.as(person), (db) => wardOverviews(db, testDay));
	const thanhBinh = {
		wardId: w.wards.thanhBinh,
		slug: 'thanh-binh',
		name: 'Phường Thanh Bình',
		inForce: 2,
		overdueReviews: 1,
		inReview: 1,
		inApproval: 1,
		unacknowledged: 1
	};
	expect((await counted('thanhpho')).find((o) => o.slug === 'thanh-binh')).toEqual(thanhBinh);
	expect(await counted('lan')).toEqual([thanhBinh]);
	expect((await counted('mai')).map((o) => o.slug)).toEqual(['him-lam']);
	expect(await counted('khach')).toEqual([]);
	expect(await counted('quantri')).toEqual([]);
});
