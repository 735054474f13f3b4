import { expect, test } from 'vitest';
import { type Asked, planOnce } from '#lib/server/database/plan-once.ts';

/** A client that writes down under which name it was asked; '' is none. */
function listening() {
	const names: string[] = [];
	const client: Asked = {
		query: async (text) => void names.push(typeof text === 'string' ? '' : text.name)
	};
	planOnce(client);
	return { client, names };
}

test('a text that comes again gets a name, and keeps it', async () => {
	const { client, names } = listening();
	for (const id of [1, 2, 3]) await client.query('select $1', [id]);
	expect(names[0]).toBe('');
	expect(names[1]).not.toBe('');
	expect(names[2]).toBe(names[1]);
});

test('two texts, and two clients of one session, never share a name', async () => {
	const given = await Promise.all(
		[listening(), listening()].map(async ({ client, names }) => {
			for (const text of ['select $1', 'select $1 + 1'])
				for (const id of [1, 2]) await client.query(text, [id]);
			return names.filter((name) => name !== '');
		})
	);
	expect(new Set(given.flat()).size).toBe(4);
});

test('what has no parameters is sent as it is: begin and commit have no plan', async () => {
	const { client, names } = listening();
	for (const values of [[], [], undefined, undefined]) await client.query('begin', values);
	expect(names).toEqual(['', '', '', '']);
});

test('only so many plans are kept: then texts come without a name again', async () => {
	const { client, names } = listening();
	for (let i = 0; i < 2000; i++) await client.query(`select $1 + ${i}`, [i]);
	await client.query('select $1 + 999', [1]);
	await client.query('select $1 + 1000', [1]);
	expect(names.slice(-2).map((name) => name !== '')).toEqual([true, false]);
});
