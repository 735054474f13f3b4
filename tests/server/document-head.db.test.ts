import { expect, test } from 'vitest';
import { documentHead } from '#lib/server/document-head.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, issues } from '../support/documents.ts';
import { type PersonName, makeWorld } from '../support/world.ts';

test('the head of a page names the document as it is called on the day, with what may be seen then', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { code: 'QT.ĐĐ.01' });
	await issues(w, document, [
		{ effectiveFrom: '2025-01-06', title: 'Tên cũ' },
		{ effectiveFrom: '2026-01-05', title: 'Tên mới' }
	]);
	await aDraft(w, document, { issue: 2, revision: 1, title: 'Tên sẽ có' });
	const head = async (person: PersonName, asOf: string | null = null) =>
		reading(await w.as(person), (db) =>
			documentHead(db, {
				wardId: w.wards.thanhBinh,
				code: 'QT.ĐĐ.01'.normalize('NFD'),
				asOf,
				today: '2026-11-23'
			})
		);
	const numbers = ({ revisions }: Awaited<ReturnType<typeof head>>) =>
		revisions.map((line) => `${line.issue}.${line.revision}`);

	const now = await head('lan');
	expect([now.code, now.title, ...numbers(now)]).toEqual([
		'QT.ĐĐ.01',
		'Tên mới',
		'2.1',
		'2.0',
		'1.0'
	]);
	expect(numbers(await head('khach'))).toEqual(['2.0', '1.0']);
	const then = await head('lan', '2025-06-01');
	expect([then.title, ...numbers(then)]).toEqual(['Tên cũ', '1.0']);
	await expect(head('lan', '2020-01-01')).rejects.toMatchObject({ code: 'not-found' });
	await expect(head('mai')).rejects.toMatchObject({ code: 'not-found' });
});
