import { expect, test } from 'vitest';
import { certificatesOfWard } from '#lib/server/database/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { registerAuditor } from '#lib/server/usecases/register-auditor.ts';
import { codeOf, fieldsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const certificate = {
	number: 'CN-07/2026',
	issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Ðiện Biên'.normalize('NFD'),
	issuedOn: '2026-05-10',
	validUntil: '2029-05-09',
	scope: 'Hệ thống, hộ tịch'
};

test('a certificate keeps name and title of who holds it, as they were', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const lan = await w.as('lan');
	await registerAuditor(lan, { wardId, personId: w.ids.dung, ...certificate });
	expect(await reading(lan, (db) => certificatesOfWard(db, wardId))).toMatchObject([
		{
			personName: 'Đỗ Quốc Dũng',
			personTitle: 'Công chức Tài chính – Kế toán',
			issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Điện Biên',
			issuedOn: '2026-05-10',
			revokedOn: null,
			createdBy: w.ids.lan
		}
	]);
	expect(
		await fieldsOf(registerAuditor(lan, { wardId, personId: w.ids.dung, ...certificate }))
	).toEqual({ number: 'taken' });
});

test('days in order, a person of the ward who works there, and by the coordinator', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const lan = await w.as('lan');
	const register = (given: object) =>
		fieldsOf(registerAuditor(lan, { wardId, personId: w.ids.dung, ...certificate, ...given }));
	expect(await register({ issuedOn: '2026-11-24' })).toEqual({ issuedOn: 'out-of-range' });
	expect(await register({ validUntil: '2026-05-09' })).toEqual({ validUntil: 'before-start' });
	for (const stranger of ['tam', 'khach'] as const)
		expect(await register({ personId: w.ids[stranger] })).toEqual({ personId: 'unknown' });
	const input = { wardId, personId: w.ids.dung, ...certificate };
	expect(await codeOf(registerAuditor(await w.as('dung'), input))).toBe('not-allowed');
	expect(await codeOf(registerAuditor(await w.as('mai'), input))).toBe('not-found');
});
