import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { isLead } from '#lib/domain/audit/gates.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { openAuditWork } from '#lib/server/usecases/open-audit-work.ts';
import { anAudit } from '../../support/audits.ts';
import { refusalOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('work that is no step asks for the page’s version, the state, then its gates', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w);
	const open = async (person: 'lan' | 'dung', version: number, state: 'planned' | 'notified') => {
		const ctx = await w.as(person);
		const key = { wardId: audit.wardId, number: audit.slug, version };
		return inTransaction(ctx, 'test', async (trx) => {
			const loaded = await openAuditWork(trx, ctx, ctx.actor as Actor, key, {
				act: 'timetable',
				during: [state],
				unless: [isLead]
			});
			return loaded.audit.id;
		});
	};
	expect(await refusalOf(open('dung', 2, 'planned'))).toMatchObject({ code: 'stale' });
	expect(await refusalOf(open('dung', 1, 'notified'))).toEqual({
		code: 'wrong-state',
		facts: { state: 'planned', step: 'timetable' }
	});
	expect(await refusalOf(open('lan', 1, 'planned'))).toEqual({
		code: 'gates-closed',
		facts: { objections: [{ code: 'not-the-lead', facts: {} }] }
	});
	expect(await open('dung', 1, 'planned')).toBe(audit.id);
});
