import { expect, test } from 'vitest';
import { openWork } from '#lib/server/database/open-work.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, morning } from '../../support/documents.ts';
import { aMove, aReviewer } from '../../support/evidence.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('who works in two wards has the open work of both, by what they are in each', async () => {
	const w = await makeWorld();
	const { thanhBinh, himLam } = w.wards;
	await w.db.asOwner((db) =>
		db
			.insertInto('membership')
			.values({
				wardId: himLam,
				id: crypto.randomUUID(),
				personId: w.ids.dung,
				role: 'coordinator',
				validFrom: '2026-01-01'
			})
			.execute()
	);
	await aReviewer(
		w,
		await aDraft(w, await aDocument(w, { code: 'QT.A' }), { state: 'in_review' }),
		'dung'
	);
	await aDraft(w, await aDocument(w, { code: 'QT.B' }), { state: 'in_approval' });
	const next = await aDocument(w, { code: 'QT.C', wardId: himLam, owner: 'yen' });
	await aDraft(w, next, { state: 'in_approval', author: 'mai' });
	const dung = await w.as('dung');
	const items = await reading(dung, (db) =>
		openWork(db, {
			personId: w.ids.dung,
			today: testDay,
			memberships: [
				{ wardId: thanhBinh, role: 'auditor' },
				{ wardId: himLam, role: 'coordinator' }
			]
		})
	);
	expect(items.map((i) => [i.kind, i.documentCode, i.wardSlug, i.waitingFor])).toEqual([
		['review', 'QT.A', 'thanh-binh', []],
		['watch', 'QT.C', 'him-lam', ['Lường Văn Sơn']]
	]);
});

test('work waits since it last changed hands; what is finished is no work', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	const draft = await aDraft(w, document, { revision: 1, state: 'in_approval' });
	await aMove(w, draft, 'lan', { at: morning('2026-11-04') });
	await aMove(w, draft, 'ngoc', {
		step: 'agree',
		fromState: 'in_review',
		at: morning('2026-11-09')
	});
	await aMove(w, draft, 'ngoc', {
		step: 'pass',
		fromState: 'in_review',
		toState: 'in_approval',
		at: morning('2026-11-09')
	});
	await aDraft(w, await aDocument(w, { code: 'QT.TP.02' }), { state: 'cancelled' });
	const hung = await w.as('hung');
	const items = await reading(hung, (db) =>
		openWork(db, {
			personId: w.ids.hung,
			today: testDay,
			memberships: [{ wardId: w.wards.thanhBinh, role: 'head' }]
		})
	);
	expect(items).toMatchObject([
		{ kind: 'approve', since: '2026-11-09', number: { issue: 1, revision: 1 }, dueOn: null }
	]);
});
