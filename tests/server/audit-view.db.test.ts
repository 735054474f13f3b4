import { expect, test } from 'vitest';
import { auditView } from '#lib/server/audit-view.ts';
import { cancelAudit } from '#lib/server/usecases/cancel-audit.ts';
import { confirmed, notified, started } from '../support/auditing.ts';
import { aFinding } from '../support/finding-scenes.ts';
import { codeOf } from '../support/refusals.ts';

test('a guest is told the whole story of the own audit, with what waits for the guest', async () => {
	const a = await started('tam');
	const { id } = await a.audit();
	const ref = { wardId: a.key.wardId, id, year: 2026, number: 1, slug: '', scopeId: '' };
	await aFinding(a.w, ref);
	const tam = await a.w.as('tam', '2026-12-01');
	const view = await auditView(tam, a.key);
	expect(view).toMatchObject({
		number: 'ĐGNB-2026-01',
		members: [{ name: 'Điêu Thị Tâm' }, { name: 'Đỗ Quốc Dũng' }],
		notices: [{ name: 'Lò Văn Minh' }],
		lines: { total: 1, unanswered: 1 },
		findings: [{ number: 1, state: 'recorded' }],
		moves: { primary: 'meetings/opening' }
	});
	expect(view.story.find(({ standing }) => standing === 'open')?.stage).toBe('conduct');
	// The test's clock stands still: what happened in one moment has no order.
	expect(view.history.map(({ step }) => step).toSorted()).toEqual(
		['start', 'acknowledge', 'notify', 'timetable', 'confirm_team', 'team', 'plan'].toSorted()
	);
	expect(view.history[0]?.step).toBe('start');
	expect(await codeOf(auditView(await a.w.as('yen'), a.key))).toBe('not-found');
});

test('of one that was given up the story ends where it ended', async () => {
	const a = await confirmed();
	await cancelAudit(await a.w.as('lan'), { ...(await a.seen()), note: 'Phường sáp nhập' });
	const view = await auditView(await a.w.as('khach'), a.key);
	expect(view.story.map(({ stage }) => stage)).toEqual(['plan', 'team']);
	expect(view.moves).toEqual({ primary: null, others: [], closed: [] });
});

test('who was notified is asked to acknowledge', async () => {
	const a = await notified();
	const view = await auditView(await a.w.as('minh'), a.key);
	expect(view.moves.primary).toBe('acknowledgement');
});
