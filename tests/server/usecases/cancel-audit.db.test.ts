import { expect, test } from 'vitest';
import { cancelAudit } from '#lib/server/usecases/cancel-audit.ts';
import { planned, started } from '../../support/auditing.ts';
import { codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';

test('an audit is given up for a reason and keeps its number', async () => {
	const a = await planned();
	const { w } = a;
	const lan = await w.as('lan');
	expect(await objectionsOf(cancelAudit(lan, await a.seen()))).toEqual(['reason-missing']);
	const why = { ...(await a.seen()), note: 'Phường sáp nhập' };
	expect(await codeOf(cancelAudit(await w.as('dung'), why))).toBe('not-allowed');
	await cancelAudit(lan, why);
	expect(await codeOf(cancelAudit(lan, why))).toBe('stale');
	const audit = await w.db.asOwner((db) => db.selectFrom('audit').selectAll().executeTakeFirst());
	expect(audit).toMatchObject({
		state: 'cancelled',
		cancelledReason: 'Phường sáp nhập',
		number: 1
	});
});

test('one that has begun is carried to its end', async () => {
	const a = await started();
	const why = { ...(await a.seen()), note: 'Bận' };
	expect(await refusalOf(cancelAudit(await a.w.as('hung'), why))).toEqual({
		code: 'wrong-state',
		facts: { state: 'in_progress', step: 'cancel' }
	});
});
