import { expect, test } from 'vitest';
import { auditorsPrint } from '#lib/server/audit-print/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCertificate } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('the paper holds the ward’s own auditors, as they stood on the day', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	await aCertificate(w, 'dung', { validUntil: '2026-12-31' });
	await aCertificate(w, 'tam');
	const khach = await w.as('khach');
	const print = (day: string) => reading(khach, (db) => auditorsPrint(db, wardId, day));
	expect(await print('2026-11-23')).toMatchObject({
		form: { code: 'BM.ISO.03.08' },
		asOf: '2026-11-23',
		rows: [{ name: 'Đỗ Quốc Dũng', number: 'CN-dung', standing: 'expiring', daysLeft: 38 }]
	});
	expect((await print('2020-01-01')).rows).toEqual([]);
});
