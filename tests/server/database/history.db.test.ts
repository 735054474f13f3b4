import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { documentHistory, lastTurn } from '#lib/server/database/history.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, morning } from '../../support/documents.ts';
import { aConfirmation, aCopy, aMove, aSignature } from '../../support/evidence.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('the story of a document: who, when, what, why, of which revision', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const first = await anApprovedRevision(w, document, { effectiveFrom: '2025-01-05' });
	await aMove(w, first, 'hung', {
		step: 'approve',
		fromState: 'in_approval',
		toState: 'approved',
		at: morning('2025-01-05')
	});
	await aSignature(w, first, 'hung', {
		meaning: 'approve',
		at: morning('2025-01-05'),
		signerName: 'Trần Mạnh Hùng'
	});
	await aConfirmation(w, first, 'minh', '2026-01-04');
	await aCopy(w, first, { recalledOn: '2026-02-01', recalledBy: w.ids.lan, copies: 2 });
	const draft = await aDraft(w, document, { revision: 1 });
	await aMove(w, draft, 'lan', { step: 'start', toState: 'draft', note: 'Luật mới' });

	const told = async (person: 'lan' | 'khach' | 'mai', until: string) =>
		reading(await w.as(person), async (db) =>
			(
				await documentHistory(db, { wardId: w.wards.thanhBinh, documentId: document.id }, until)
			).map((e) => [
				e.day,
				e.kind === 'move' ? e.step : e.kind,
				e.actorName,
				e.note,
				'revisionNumber' in e ? e.revisionNumber.revision : null
			])
		);
	const approved = [
		['2026-02-01', 'recall', 'Nguyễn Thị Lan', '', 0],
		['2026-01-04', 'confirmation', 'Lò Văn Minh', 'Còn phù hợp', 0],
		['2025-01-05', 'approve', 'Trần Mạnh Hùng', '', 0]
	];
	expect(await told('lan', testDay)).toEqual([
		['2026-11-04', 'start', 'Nguyễn Thị Lan', 'Luật mới', 1],
		...approved
	]);
	expect(await told('khach', testDay)).toEqual(approved);
	expect(await told('lan', '2026-01-04')).toEqual(approved.slice(1));
	expect(await told('mai', testDay)).toEqual([]);
});

test('a page asks for the latest of a long life, and gets them as the whole story tells them', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const key = { wardId: w.wards.thanhBinh, documentId: document.id };
	for (const [issue, day] of ['2023-02-06', '2024-02-05', '2025-02-03'].entries()) {
		const until = issue < 2 ? addDays(['2024-02-05', '2025-02-03'][issue] as string, -1) : null;
		const revision = await anApprovedRevision(w, document, {
			issue: issue + 1,
			effectiveFrom: day,
			effectiveUntil: until
		});
		const at = morning(day);
		await aMove(w, revision, 'hung', {
			step: 'approve',
			fromState: 'in_approval',
			toState: 'approved',
			at
		});
		await aSignature(w, revision, 'hung', { meaning: 'approve', at });
		await aConfirmation(w, revision, 'minh', addDays(day, 300));
		await aCopy(w, revision, { recalledOn: addDays(day, 310), recalledBy: w.ids.lan });
	}
	const draft = await aDraft(w, document, { issue: 3, revision: 1 });
	await aMove(w, draft, 'lan', { step: 'start', toState: 'draft', at: morning('2026-11-02') });
	await aMove(w, draft, 'minh', {
		step: 'agree',
		fromState: 'in_review',
		toState: 'in_review',
		at: morning('2026-11-04')
	});

	const lan = await w.as('lan');
	const told = (most: number | null) =>
		reading(lan, (db) => documentHistory(db, key, testDay, most));
	const whole = await told(null);
	expect(whole).toHaveLength(11);
	for (const most of [1, 2, 3, 5, 8, 20]) expect(await told(most)).toEqual(whole.slice(0, most));
	// Agreeing keeps it where it lies.
	const since = (until: string) => reading(lan, (db) => lastTurn(db, draft, until));
	expect(await since(testDay)).toEqual(morning('2026-11-02'));
	expect(await since('2026-11-01')).toBeNull();
});
