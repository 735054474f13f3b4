import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyRevision } from '#lib/server/database/verify.ts';
import { aDocument, aDraft, anApprovedRevision, issues } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

const threeIssues = [
	{ effectiveFrom: '2025-01-06' },
	{ effectiveFrom: '2025-09-01' },
	{ effectiveFrom: '2026-12-01', issuedOn: '2026-11-20' }
];

test('a page answers with what it is today, and a page of an earlier issue with what took its place', async () => {
	const w = await makeWorld();
	const [first, second, third] = await issues(w, await aDocument(w), threeIssues);
	const on = async (day: string) => {
		const stranger = await w.as(null, day);
		const ids = [first, second, third].map((r) => r?.id ?? '');
		return Promise.all(ids.map((id) => verifyRevision(stranger, id)));
	};
	expect(await on('2026-11-23')).toEqual([
		{ answer: 'replaced', replacedBy: '02/00' },
		{ answer: 'in_force' },
		{ answer: 'not_yet' }
	]);
	expect(await on('2026-12-01')).toEqual([
		{ answer: 'replaced', replacedBy: '03/00' },
		{ answer: 'replaced', replacedBy: '03/00' },
		{ answer: 'in_force' }
	]);
});

test('no revision of a withdrawn document holds, not even one that was still to begin', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, {
		withdrawnOn: '2026-11-01',
		withdrawalReason: 'Thủ tục không còn thuộc thẩm quyền'
	});
	const revisions = await issues(w, document, threeIssues);
	const stranger = await w.as(null, '2026-12-05');
	for (const { id } of revisions)
		expect(await verifyRevision(stranger, id)).toEqual({ answer: 'withdrawn' });
	const [, second] = revisions;
	const before = await w.as(null, '2026-10-31');
	expect(await verifyRevision(before, second?.id ?? '')).toEqual({ answer: 'in_force' });
});

test('a draft, an unknown id and what is no id are not ours', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const approved = await anApprovedRevision(w, document);
	const draft = await aDraft(w, document, { issue: 2 });
	const stranger = await w.as(null);
	for (const id of [
		draft.id,
		randomUUID(),
		document.code,
		'',
		`${approved.id}'`,
		`%${approved.id}`,
		'0'.repeat(400),
		'ÿ😀'
	])
		expect(await verifyRevision(stranger, id), id).toEqual({ answer: 'not_ours' });
	expect(await verifyRevision(stranger, approved.id.toUpperCase())).toEqual({
		answer: 'in_force'
	});
});
