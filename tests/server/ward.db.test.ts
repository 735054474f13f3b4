import { expect, test } from 'vitest';
import { resolveWard } from '#lib/server/ward.ts';
import { codeOf } from '../support/refusals.ts';
import { unitBecomes } from '../support/units.ts';
import { makeWorld } from '../support/world.ts';

test('the ward of an address is found by who may see it, under the name of the day', async () => {
	const w = await makeWorld();
	await unitBecomes(w, w.wards.thanhBinh, '2025-07-01', {
		name: 'Phường Điện Biên Phủ',
		parentId: w.wards.province
	});
	const lan = await w.as('lan');
	expect(await resolveWard(lan, 'thanh-binh')).toMatchObject({
		id: w.wards.thanhBinh,
		slug: 'thanh-binh',
		name: 'Phường Điện Biên Phủ'
	});
	const before = await resolveWard(await w.as('lan', '2025-06-30'), 'thanh-binh');
	expect(before.name).toBe('Phường Thanh Bình');
	expect((await resolveWard(await w.as('thanhpho'), 'him-lam')).id).toBe(w.wards.himLam);
});

test('a ward of others, one that does not exist, and any to who is not signed in, are not there', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	for (const slug of ['him-lam', 'khong-co', 'thanh-binh-mot-cua', ''])
		expect(await codeOf(resolveWard(lan, slug)), slug).toBe('not-found');
	expect(await codeOf(resolveWard(await w.as(null), 'thanh-binh'))).toBe('not-found');
	expect(await codeOf(resolveWard(await w.as('quantri'), 'thanh-binh'))).toBe('not-found');
});
