import { expect, test } from 'vitest';
import { auditorsOn } from '#lib/server/auditors-view.ts';
import type { CertificateRow } from '#lib/server/database/auditors.ts';

const row: CertificateRow = {
	wardId: 3,
	id: 'one',
	personId: 'dung',
	personName: 'Đỗ Quốc Dũng',
	personTitle: 'Công chức',
	number: 'CN-1',
	issuer: 'Chi cục',
	issuedOn: '2024-05-10',
	validUntil: '2026-12-31',
	scope: '',
	revokedOn: '2026-06-01',
	revocationReason: 'Chuyển công tác',
	createdAt: new Date('2024-06-01T02:00:00Z'),
	createdBy: 'lan'
};
const on = (day: string) => auditorsOn([row], day)[0];

test('the register of a past day knows neither later entries nor later revocations', () => {
	expect(on('2024-05-31')).toBeUndefined();
	expect(on('2026-05-31')).toMatchObject({
		standing: 'valid',
		revokedOn: null,
		revocationReason: null
	});
	expect(on('2026-06-01')).toMatchObject({
		standing: 'revoked',
		revocationReason: 'Chuyển công tác'
	});
});

test('says how many days are left; none are counted without an end', () => {
	expect(on('2026-05-31')?.daysLeft).toBe(214);
	expect(auditorsOn([{ ...row, validUntil: null }], '2026-05-31')[0]?.daysLeft).toBeNull();
});
