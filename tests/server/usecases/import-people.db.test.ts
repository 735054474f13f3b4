import { expect, test } from 'vitest';
import { personByUsername } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { importPeople, previewPeople } from '#lib/server/usecases/import-people.ts';
import { makeWorld } from '../../support/world.ts';

const head = 'Tên đăng nhập;Họ và tên;Email;Đơn vị;Vai trò;Chức danh;Từ ngày;Đến ngày';
const good = [
	'\uFEFF' + head,
	'an.lv;Lò Văn Ân;;Phường Him Lam;Công chức;Công chức Tư pháp – Hộ tịch;01/12/2026;',
	'an.lv;Lò Văn Ân;;him-lam;auditor;;01/12/2026;31/12/2027'
].join('\r\n');

test('one person with two roles becomes one person and two memberships', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	expect(await importPeople(admin, good)).toEqual({ people: 1, memberships: 2 });
	expect(await importPeople(admin, good)).toEqual({ people: 0, memberships: 0 });
	expect((await reading(admin, (db) => personByUsername(db, 'an.lv')))?.fullName).toBe('Lò Văn Ân');
});

test('the preview names each bad line and why, and writes nothing', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const csv = [
		head,
		'tot;Người Tốt;;him-lam;officer;;01/12/2026;',
		'lan;Người Khác;;him-lam;officer;;01/12/2026;',
		'x1;;;Phường Không Có;vua;Chức danh lạ;31/02/2026;',
		'x2;Khách;;him-lam;guest;;01/12/2026;'
	].join('\n');
	const lines = await previewPeople(admin, csv);
	expect(lines.map((l) => [l.line, l.problems.map((p) => `${p.field} ${p.code}`)])).toEqual([
		[2, []],
		[3, ['username taken']],
		[4, ['fullName required', 'unit unknown', 'role unknown', 'validFrom not-a-date']],
		[5, ['validUntil required']]
	]);
	await expect(importPeople(admin, csv)).rejects.toMatchObject({ code: 'invalid-input' });
	expect(await reading(admin, (db) => personByUsername(db, 'tot'))).toBeUndefined();
});

test.each([
	['', 'empty'],
	['Họ và tên\nA', 'missing-username'],
	[`${head}\n"a`, 'syntax']
])('a file that is no such list is refused: %j', async (csv, reason) => {
	const w = await makeWorld();
	await expect(previewPeople(await w.as('quantri'), csv)).rejects.toMatchObject({
		code: 'csv-unreadable',
		facts: { reason }
	});
});
