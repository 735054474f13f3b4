import { expect, test } from 'vitest';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { notified } from '../../support/auditing.ts';
import { codeOf } from '../../support/refusals.ts';

test('who was notified acknowledges for themselves, once', async () => {
	const a = await notified();
	const { w, key } = a;
	const minh = await w.as('minh');
	expect(await codeOf(acknowledgeAudit(await w.as('hoa'), key))).toBe('not-allowed');
	expect(await codeOf(acknowledgeAudit(await w.as('tam'), key))).toBe('not-allowed');
	await acknowledgeAudit(minh, { ...key, remark: 'Đề nghị xem hồ sơ buổi sáng' });
	expect(await codeOf(acknowledgeAudit(minh, key))).toBe('already-done');
	const notice = await w.db.asOwner((db) =>
		db.selectFrom('auditNotice').selectAll().executeTakeFirst()
	);
	expect(notice).toMatchObject({
		personId: w.ids.minh,
		acknowledgedAt: minh.now,
		remark: 'Đề nghị xem hồ sơ buổi sáng'
	});
});
