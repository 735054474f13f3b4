import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { documentTemplates, templateContent } from '#lib/server/template-library.ts';
import { unitBecomes } from '../support/units.ts';
import { makeWorld } from '../support/world.ts';

test('a template speaks of the ward by its name, and of the tiers that stand above it that day', async () => {
	const w = await makeWorld();
	await unitBecomes(w, w.wards.thanhBinh, '2025-07-01', {
		name: 'Phường Thanh Bình',
		parentId: w.wards.province
	});
	const template = documentTemplates().find((known) => known.code === 'PL.MHHT.01');
	expect(template).toBeDefined();
	if (!template) return;
	const lan = await w.as('lan');
	const ward = { id: w.wards.thanhBinh, name: 'Phường Thanh Bình', kind: 'ward' };
	const on = async (day: string) =>
		JSON.stringify(await reading(lan, (db) => templateContent(db, template, ward, day)));
	const before = await on('2025-06-30');
	expect(before).toContain('UBND phường Thanh Bình');
	expect(before).toContain('thành phố giao chỉ tiêu');
	expect(before).not.toContain('chính quyền hai cấp');
	const since = await on('2025-07-01');
	expect(since).toContain('chính quyền hai cấp');
	expect(since).not.toContain('thành phố giao chỉ tiêu');
});

test('the files of the templates are read once', () => {
	expect(documentTemplates()).toBe(documentTemplates());
	expect(documentTemplates().length).toBeGreaterThan(20);
});
