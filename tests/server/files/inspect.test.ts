import { describe, expect, test } from 'vitest';
import { inspectFile } from '#lib/server/files/inspect.ts';
import { jpeg, office, pdf, png } from '../../support/good-files.ts';

test.each([
	['pdf', () => pdf()],
	['docx', () => office('docx')],
	['xlsx', () => office('xlsx')],
	['jpeg', () => jpeg()],
	['png', () => png()]
] as const)('%s is known by its bytes, also where its name says nothing', async (kind, make) => {
	expect(await inspectFile('tep', await make())).toEqual({ kind, flags: [] });
});

test('a table has no bytes of its own: without a name nobody knows that it is one', async () => {
	const table = Buffer.from('a,b\n');
	expect(await inspectFile('a.csv', table)).toEqual({ kind: 'csv', flags: [] });
	for (const name of ['a', 'a.log', 'a.jpg'])
		await expect(inspectFile(name, table)).rejects.toMatchObject({
			code: 'file-kind-not-allowed'
		});
});

describe('to the very byte', () => {
	const filled = async (bytes: Uint8Array, to: number): Promise<Uint8Array> =>
		Buffer.concat([bytes, Buffer.alloc(to - bytes.length)]);

	test('a photograph may have 15 MB', async () => {
		expect(await inspectFile('a.jpg', await filled(await jpeg(), 15_000_000))).toMatchObject({
			kind: 'jpeg'
		});
		await expect(
			inspectFile('a.jpg', await filled(await jpeg(), 15_000_001))
		).rejects.toMatchObject({ code: 'file-too-large', facts: { megabytes: 15 } });
	});

	test('another file 20 MB', async () => {
		expect(await inspectFile('a.csv', Buffer.alloc(20_000_000, 'a'))).toMatchObject({
			kind: 'csv'
		});
		await expect(inspectFile('a.csv', Buffer.alloc(20_000_001, 'a'))).rejects.toMatchObject({
			code: 'file-too-large',
			facts: { megabytes: 20 }
		});
	});
});
