import { expect, test } from 'vitest';
import { searchDocuments } from '#lib/server/database/search.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const find = async (w: World, person: PersonName, q: string, wardId?: number) => {
	const ctx = await w.as(person);
	const hits = await reading(ctx, (db) =>
		searchDocuments(db, { q, asOf: ctx.today, today: ctx.today, wardId })
	);
	return hits.map((h) => `${h.wardSlug} ${h.code}`);
};

async function twoWards(): Promise<World> {
	const w = await makeWorld();
	const himLam = w.wards.himLam;
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.A' }), {
		title: 'Hộ nghèo Điện Biên'
	});
	await aDraft(w, await aDocument(w, { code: 'QT.B' }), { title: 'Điện Biên: dự thảo' });
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.A', wardId: himLam, owner: 'yen' }), {
		title: 'Diễn biến mưa lũ'
	});
	return w;
}

test('everybody finds what they may see, in every ward they may read', async () => {
	const w = await twoWards();
	expect(await find(w, 'lan', 'dien bien')).toEqual(['thanh-binh QT.A', 'thanh-binh QT.B']);
	expect(await find(w, 'mai', 'dien bien')).toEqual(['him-lam QT.A']);
	expect(await find(w, 'khach', 'dien bien')).toEqual(['thanh-binh QT.A']);
	expect(await find(w, 'quantri', 'dien bien')).toEqual([]);
	expect(await find(w, 'thanhpho', 'Điện Biên')).toEqual(['thanh-binh QT.A', 'him-lam QT.A']);
	expect(await find(w, 'thanhpho', 'qt.a', w.wards.himLam)).toEqual([
		'him-lam QT.A',
		'thanh-binh QT.A'
	]);
	expect(await find(w, 'lan', ' ')).toEqual([]);
});

test('a search stops at twenty', async () => {
	const w = await makeWorld();
	for (let n = 1; n <= 21; n++)
		await anApprovedRevision(w, await aDocument(w, { code: `QT.${n}` }), {});
	const hits = await find(w, 'lan', 'khai sinh');
	expect(hits).toHaveLength(20);
	expect(hits.at(-1)).toBe('thanh-binh QT.20');
});
