import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import {
	auditDecisionPrint,
	auditMinutesPrint,
	auditPlanPrint
} from '#lib/server/audit-print/acts.ts';
import { auditForm } from '#lib/server/audit-print/forms.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { planned, started } from '../../support/auditing.ts';
import { aMeetingRecord } from '../../support/audits.ts';

test('decision, plan and minutes print what was decided, planned and said', async () => {
	const a = await started('tam');
	const tam = await a.w.as('tam', '2026-12-01');
	await recordMeeting(tam, { ...(await a.seen()), kind: 'opening', ...aMeetingRecord });
	const printed = await reading(tam, async (db) => {
		const loaded = await loadAudit(db, tam, tam.actor as Actor, a.key);
		return {
			decision: await auditDecisionPrint(db, loaded),
			plan: await auditPlanPrint(db, loaded),
			opening: await auditMinutesPrint(db, loaded, 'opening'),
			closing: await auditMinutesPrint(db, loaded, 'closing'),
			kinds: await Promise.all(
				['decision', 'plan', 'checklist', 'minutes-opening', 'minutes-closing', 'report', 'x'].map(
					async (name) => {
						const form = await auditForm(db, tam, loaded, name);
						return form && 'kind' in form ? form.kind : form;
					}
				)
			)
		};
	});
	expect(printed.decision).toMatchObject({
		form: { code: 'BM.ISO.03.02' },
		ward: { place: 'Thanh Bình' },
		number: 'ĐGNB-2026-01',
		decisionNumber: '45/QĐ-UBND',
		decidedOn: '2026-11-23',
		team: [{ name: 'Điêu Thị Tâm', role: 'lead' }, { name: 'Đỗ Quốc Dũng' }],
		approval: { name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' }
	});
	expect(printed.plan.slots).toMatchObject([
		{ kind: 'opening' },
		{
			processes: [{ process: 'Đăng ký khai sinh', clauses: ['8.5.1', '7.5.3'] }],
			auditors: ['Đỗ Quốc Dũng'],
			auditee: 'Lò Văn Minh'
		},
		{ kind: 'closing' }
	]);
	expect(printed.opening).toMatchObject({ chair: 'Điêu Thị Tâm', starts: '08:00' });
	expect(printed.closing).toBeNull();
	expect(printed.kinds).toEqual([
		'audit-decision',
		'audit-plan',
		'audit-checklist',
		'audit-minutes',
		null,
		null,
		null
	]);
});

test('before there is a decision its paper has nobody’s signature', async () => {
	const a = await planned();
	const lan = await a.w.as('lan');
	const decision = await reading(lan, async (db) =>
		auditDecisionPrint(db, await loadAudit(db, lan, lan.actor as Actor, a.key))
	);
	expect(decision).toMatchObject({ decisionNumber: '', decidedOn: null, approval: null, team: [] });
});
