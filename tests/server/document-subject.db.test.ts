import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { aDocument, aDraft, issues } from '../support/documents.ts';
import { codeOf } from '../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../support/world.ts';

const named = async (w: World, name: PersonName, code: string, day?: string) => {
	const ctx = await w.as(name, day);
	const key = { wardId: w.wards.thanhBinh, code };
	return (await reading(ctx, (db) => documentSubject(db, ctx, key))).subject;
};

test('a document is named by what holds today, however its code was typed', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { code: 'QT.ĐĐ.01' });
	await issues(w, document, [
		{ effectiveFrom: '2025-01-06', title: 'Tên cũ' },
		{ effectiveFrom: '2026-02-02', title: 'Tên mới' }
	]);
	await aDraft(w, document, { issue: 3, title: 'Tên đang soạn' });
	expect(await named(w, 'lan', 'QT.ĐĐ.01')).toMatchObject({
		code: 'QT.ĐĐ.01',
		title: 'Tên mới',
		number: '02/00',
		standing: 'in_force'
	});
	expect(await named(w, 'lan', 'QT.ĐĐ.01'.normalize('NFD'))).toMatchObject({ title: 'Tên mới' });
});

test('a document of which nothing holds yet is named by its draft', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w), { title: 'Tên đang soạn' });
	expect(await named(w, 'minh', 'QT.TP.01')).toMatchObject({
		title: 'Tên đang soạn',
		number: '01/00',
		standing: 'draft',
		sha256: ''
	});
});

test('it is not there for the ward beside, nor is a code that nobody gave', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w), [{ effectiveFrom: '2025-01-06' }]);
	expect(await codeOf(named(w, 'mai', 'QT.TP.01'))).toBe('not-found');
	expect(await codeOf(named(w, 'lan', 'QT.TP.99'))).toBe('not-found');
});
