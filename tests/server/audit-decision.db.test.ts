import { expect, test } from 'vitest';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { planned } from '../support/auditing.ts';
import { codeOf } from '../support/refusals.ts';

test('a page of decision shows what is decided, why it is closed, and what it wants besides', async () => {
	const a = await planned();
	const hung = await a.w.as('hung');
	const shown = await auditDecisionOn(hung, a.key, 'confirm_team', (_db, { scope }) => ({
		rows: scope.length
	}));
	expect(shown).toMatchObject({
		rows: 1,
		decision: {
			number: 'ĐGNB-2026-01',
			title: 'Đánh giá nội bộ đợt cuối năm 2026',
			version: 1,
			objections: [{ code: 'no-lead' }],
			refusal: null
		}
	});
	const { decision } = await auditDecisionOn(hung, a.key, 'reopen_team');
	expect(decision.refusal).toEqual(
		saidRefusal({ code: 'wrong-state', facts: { state: 'planned', step: 'reopen_team' } })
	);
	expect(await codeOf(auditDecisionOn(await a.w.as('lan'), a.key, 'confirm_team'))).toBe(
		'not-allowed'
	);
});
