import { expect, test } from 'vitest';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { idsBySlug } from '#lib/server/database/unit-history.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { loadUnits as readUnits } from '#lib/server/templates/units.ts';
import { loadUnits } from '#lib/server/usecases/load-units.ts';
import { makeInstallation } from '../../support/installation.ts';
import { codeOf } from '../../support/refusals.ts';

test('nine units with nine departments each stand under the city, which stands under the province that was there', async () => {
	const installation = await makeInstallation();
	const admin = await installation.on('2019-01-02');
	// The province came with the first administrator.
	expect(await loadUnits(admin, readUnits())).toBe(1 + 9 + 9 * 9);
	const units = await reading(admin, (db) => unitsOn(db, '2019-01-02'));
	expect(units.filter((u) => u.kind === 'province')).toHaveLength(1);
	const city = units.find((u) => u.kind === 'city');
	const wards = units.filter((u) => u.parentId === city?.id);
	expect(wards).toHaveLength(9);
	expect(wards.filter((u) => u.kind === 'commune').map((u) => u.name)).toEqual([
		'Xã Tà Lèng',
		'Xã Thanh Minh'
	]);
});

test('a commune calls some departments otherwise than a ward', async () => {
	const installation = await makeInstallation();
	const admin = await installation.on('2019-01-02');
	await loadUnits(admin, readUnits());
	const names = await reading(admin, async (db) => {
		const ids = await idsBySlug(db);
		const of = (slug: string) => departmentsOn(db, ids.get(slug) ?? 0, '2019-01-02');
		return [await of('thanh-binh'), await of('ta-leng')].map((d) => d.map(({ name }) => name));
	});
	expect(names[0]).toContain('Địa chính – Xây dựng');
	expect(names[1]).toContain('Địa chính – Nông nghiệp – Xây dựng');
});

test('loaded again nothing is added', async () => {
	const installation = await makeInstallation();
	const admin = await installation.on('2019-01-02');
	await loadUnits(admin, readUnits());
	expect(await loadUnits(admin, readUnits())).toBe(0);
});

test('to anybody but an administrator it is not there', async () => {
	const installation = await makeInstallation();
	const nobody = await installation.on('2019-01-02', null);
	expect(await codeOf(loadUnits(nobody, readUnits()))).toBe('not-signed-in');
});
