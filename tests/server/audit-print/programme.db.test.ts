import { expect, test } from 'vitest';
import { programmePrint } from '#lib/server/audit-print/programme.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { approveProgramme } from '#lib/server/usecases/approve-programme.ts';
import { changeProgramme } from '#lib/server/usecases/change-programme.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import { aProgramme } from '../../support/programmes.ts';
import { makeWorld, rightPassword as password } from '../../support/world.ts';

test('the paper holds what was signed, by whom, and what was changed since, with why', async () => {
	const w = await makeWorld();
	const { wardId, lineIds } = await aProgramme(w);
	const [lan, hung] = [await w.as('lan', '2026-11-20'), await w.as('hung', '2026-11-21')];
	const key = { wardId, year: 2026 };
	const print = () => reading(lan, (db) => programmePrint(db, lan, wardId, 2026));
	expect(await print()).toMatchObject({ decision: null, author: null, approver: null });
	await submitProgramme(lan, { ...key, version: 1, password });
	await approveProgramme(hung, { ...key, version: 2, password, decisionNumber: '05/QĐ-UBND' });
	await changeProgramme(await w.as('lan', '2026-11-23'), {
		...key,
		version: 3,
		what: 'moved',
		lineId: lineIds[0] ?? '',
		months: [11],
		reason: 'Kiểm tra của tỉnh'
	});
	expect(await print()).toMatchObject({
		ward: { name: 'Ủy ban nhân dân phường Thanh Bình' },
		form: { code: 'BM.ISO.03.01' },
		decision: { number: '05/QĐ-UBND', date: '2026-11-21' },
		rows: [
			{
				process: 'Đăng ký khai sinh',
				department: 'Tư pháp – Hộ tịch',
				clauses: '8.5.1',
				months: [11]
			}
		],
		changes: [
			{
				on: '2026-11-23',
				what: 'Chuyển “Đăng ký khai sinh” từ tháng 12 sang tháng 11',
				reason: 'Kiểm tra của tỉnh',
				by: 'Nguyễn Thị Lan'
			}
		],
		author: { name: 'Nguyễn Thị Lan' },
		approver: { name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' }
	});
});

test('a year without a programme has no paper', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	expect(await reading(lan, (db) => programmePrint(db, lan, w.wards.thanhBinh, 2026))).toBeNull();
});
