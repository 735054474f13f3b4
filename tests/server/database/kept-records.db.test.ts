import { expect, test } from 'vitest';
import { keptRecords } from '#lib/server/database/kept-records.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aProcedure } from '../../support/contents.ts';
import { aDocument, aDraft, anApprovedRevision, issues } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

const keeping = (...names: string[]) =>
	aProcedure({
		records: names.map((name, i) => ({
			id: `k${i}`,
			name,
			keeper: 'Công chức Tư pháp – Hộ tịch',
			retentionYears: i === 0 ? null : 20,
			basis: 'Nghị định 23/2015/NĐ-CP',
			medium: 'paper'
		}))
	});

test('the records register lists what the documents in force on the day say must be kept', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w, { code: 'QT.TP.10' }), [
		{ effectiveFrom: '2025-01-06', content: keeping('Sổ cũ') },
		{ effectiveFrom: '2026-01-05', content: keeping('Sổ đăng ký', 'Hồ sơ đăng ký') }
	]);
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.TP.02' }), {
		content: keeping('Sổ kết hôn'),
		title: 'Đăng ký kết hôn'
	});
	await aDraft(w, await aDocument(w, { code: 'QT.TP.03' }), { content: keeping('Sổ khai tử') });
	const on = async (day: string) =>
		reading(await w.as('lan'), (db) => keptRecords(db, w.wards.thanhBinh, day));

	expect((await on('2026-11-23')).map((r) => [r.code, r.name, r.retentionYears])).toEqual([
		['QT.TP.02', 'Sổ kết hôn', null],
		['QT.TP.10', 'Sổ đăng ký', null],
		['QT.TP.10', 'Hồ sơ đăng ký', 20]
	]);
	expect((await on('2025-06-01')).map((r) => r.name)).toEqual(['Sổ cũ']);
	expect((await on('2026-11-23'))[0]).toMatchObject({
		title: 'Đăng ký kết hôn',
		field: 'civil_status',
		basis: 'Nghị định 23/2015/NĐ-CP',
		medium: 'paper'
	});
});
