import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { checkPeople } from '#lib/server/people-import.ts';
import { type World, makeWorld } from '../support/world.ts';

const head = 'Tên đăng nhập;Họ và tên;Email;Đơn vị;Vai trò;Chức danh;Từ ngày;Đến ngày';
const check = async (w: World, ...lines: string[]) => {
	const admin = await w.as('quantri');
	return reading(admin, (db) => checkPeople(db, [head, ...lines].join('\n'), admin.today));
};

test('a line says what it will become, however its unit, role, post and days were written', async () => {
	const w = await makeWorld();
	const lines = await check(
		w,
		' An.LV ;Lò Văn Ân;an@example.gov.vn;phuong HIM LAM;Công chức;cong chuc tu phap – ho tich;1/12/2026;',
		'binh.d;Đặng Văn Bình;;him-lam;guest;;2026-12-01;31.12.2026',
		'lan;Nguyễn Thị Lan;;Phường Thanh Bình;Internal auditor;;01/12/2026;'
	);
	expect(lines.map((line) => line.problems)).toEqual([[], [], []]);
	expect(lines.map((line) => line.plan)).toMatchObject([
		{
			person: {
				username: 'an.lv',
				fullName: 'Lò Văn Ân',
				email: 'an@example.gov.vn',
				locale: 'vi'
			},
			existing: null,
			wardId: w.wards.himLam,
			role: 'officer',
			positionId: expect.any(String),
			validFrom: '2026-12-01',
			validUntil: null
		},
		{ role: 'guest', positionId: null, validFrom: '2026-12-01', validUntil: '2026-12-31' },
		// Who is there already gets a membership, not a second account.
		{ existing: w.ids.lan, wardId: w.wards.thanhBinh, role: 'auditor' }
	]);
});

test('a line that says twice the same, ends before it begins, or takes a post of another ward is no plan', async () => {
	const w = await makeWorld();
	const lines = await check(
		w,
		'an;Lò Văn Ân;;him-lam;officer;;01/12/2026;',
		'AN;Lò Văn Ân;;Phường Him Lam;Công chức;;01/12/2027;',
		'an;Lò Văn Ân;;him-lam;auditor;;01/12/2026;30/11/2026',
		'hoa;Quàng Thị Hoa;;him-lam;officer;Công chức Một cửa;01/12/2026;',
		'son;Lường Văn Khác;;him-lam;head;;01/12/2026;',
		'tp;Tư Pháp;;Tư pháp – Hộ tịch;officer;;01/12/2026;',
		'van;NguyÔn V¨n An;;him-lam;officer;;01/12/2026;'
	);
	expect(lines.map(({ line, problems }) => [line, ...problems])).toEqual([
		[2],
		[3, { field: 'username', code: 'taken' }],
		[4, { field: 'validUntil', code: 'before-start' }],
		[5, { field: 'position', code: 'unknown' }],
		[6, { field: 'username', code: 'taken' }],
		[7, { field: 'unit', code: 'unknown' }],
		[8, { field: 'fullName', code: 'old-encoding' }]
	]);
	expect(lines.map(({ plan }) => plan !== null)).toEqual([
		true,
		false,
		false,
		false,
		false,
		false,
		false
	]);
});
