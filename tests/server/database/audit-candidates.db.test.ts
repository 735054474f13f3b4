import { expect, test } from 'vitest';
import { candidatesFor } from '#lib/server/database/audit-candidates.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCertificate } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('a team may be taken from the ward’s own people and from the certified of its sister wards', async () => {
	const w = await makeWorld();
	await aCertificate(w, 'tam', { validUntil: '2026-12-01' });
	const lan = await w.as('lan');
	const on = async (day: string) =>
		(await reading(lan, (db) => candidatesFor(db, w.wards.thanhBinh, day))).map(
			({ name, homeWardId }) => [name, homeWardId]
		);
	const own = ['Nguyễn Thị Lan', 'Đỗ Quốc Dũng', 'Trần Mạnh Hùng'];
	const first = await on('2026-12-01');
	expect(first.map(([name]) => name)).toEqual(expect.arrayContaining(own));
	expect(first.at(-1)).toEqual(['Điêu Thị Tâm', w.wards.himLam]);
	const candidates = await reading(lan, (db) => candidatesFor(db, w.wards.thanhBinh, '2026-12-01'));
	// Paper says from where somebody comes.
	expect(candidates.at(-1)?.title).toMatch(/, phường Him Lam$/);
	const ofOwn = candidates.filter(({ homeWardId }) => homeWardId === w.wards.thanhBinh);
	expect(ofOwn.map(({ title }) => title).join()).not.toContain('phường');
	expect(first.map(([name]) => name)).not.toContain('Phạm Văn Khách');
	expect((await on('2026-12-02')).map(([name]) => name)).not.toContain('Điêu Thị Tâm');
});
