import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	certificateById,
	certificatesOfWard,
	insertCertificate,
	revokeCertificateRow
} from '#lib/server/database/auditors.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCertificate } from '../../support/audits.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a register lists its own ward, by given name, the furthest reaching certificate first', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	await aCertificate(w, 'minh');
	await aCertificate(w, 'dung', { number: 'A', validUntil: '2026-12-31' });
	await aCertificate(w, 'dung', { number: 'B', validUntil: null });
	await aCertificate(w, 'tam');
	const lan = await w.as('lan');
	const rows = await reading(lan, (db) => certificatesOfWard(db, wardId));
	expect(rows.map(({ personName, number }) => `${personName} ${number}`)).toEqual([
		'Đỗ Quốc Dũng B',
		'Đỗ Quốc Dũng A',
		'Lò Văn Minh CN-minh'
	]);
});

test('the database keeps a certificate as it was entered, in the name of who entered it', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const lan = await w.as('lan');
	const row = (createdBy: string) => ({
		wardId,
		id: randomUUID(),
		personId: w.ids.dung,
		personName: 'Đỗ Quốc Dũng',
		personTitle: '',
		number: 'CN-1',
		issuer: 'Chi cục',
		issuedOn: '2026-01-01',
		createdAt: lan.now,
		createdBy
	});
	const insert = (createdBy: string) =>
		inTransaction(lan, 'register-auditor', (trx) => insertCertificate(trx, row(createdBy)));
	expect(await codeOf(insert(w.ids.hung))).toBe('not-allowed');
	expect(await insert(w.ids.lan)).toBe(true);
	expect(await insert(w.ids.lan)).toBe(false);
	const [entered] = await reading(lan, (db) => certificatesOfWard(db, wardId));
	const key = { wardId, id: entered?.id ?? '' };
	const revoke = (changes: object) =>
		codeOf(
			inTransaction(lan, 'revoke-certificate', (trx) =>
				revokeCertificateRow(trx, key, {
					revokedOn: '2026-11-20',
					revocationReason: 'Chuyển công tác',
					...changes
				})
			)
		);
	expect(await revoke({ validUntil: '2099-01-01' })).toBe('not-allowed');
	expect(await revoke({})).toBeNull();
	expect(await reading(lan, (db) => certificateById(db, key))).toMatchObject({
		revokedOn: '2026-11-20'
	});
});
