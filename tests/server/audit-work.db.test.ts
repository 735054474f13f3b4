import { expect, test } from 'vitest';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { confirmed } from '../support/auditing.ts';
import { codeOf } from '../support/refusals.ts';

test('a page of work opens where the audit offers it, and says so where it does not', async () => {
	const a = await confirmed('tam');
	const tam = await a.w.as('tam');
	const open = await auditWorkOn(tam, a.key, 'timetable', 'audit.work', (_db, { members }) => ({
		names: members.map(({ name }) => name)
	}));
	expect(open).toMatchObject({
		head: { number: 'ĐGNB-2026-01' },
		refusal: null,
		names: ['Điêu Thị Tâm', 'Đỗ Quốc Dũng']
	});
	const lan = await a.w.as('lan');
	const closed = await auditWorkOn(lan, a.key, 'edit', 'audit.plan', () => ({}));
	expect(closed.refusal).toEqual(
		saidRefusal({ code: 'wrong-state', facts: { state: 'team_confirmed', step: 'edit' } })
	);
	expect(await codeOf(auditWorkOn(tam, a.key, 'edit', 'audit.plan', () => ({})))).toBe(
		'not-allowed'
	);
});
