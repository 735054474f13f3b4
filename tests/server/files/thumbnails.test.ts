import { expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { thumbnailOf } from '#lib/server/files/thumbnails.ts';
import { plain } from '../../support/good-files.ts';

test('a picture is made small once, and asked of the store no second time', async () => {
	const whole = await plain(2400, 1800, 'jpeg');
	const asked: string[] = [];
	const files = {
		get: async (sha256: string) => {
			asked.push(sha256);
			return whole;
		}
	};
	const small = await thumbnailOf(files, 'one picture');
	expect(small.length).toBeLessThan(whole.length / 2);
	expect(await thumbnailOf(files, 'one picture')).toBe(small);
	await thumbnailOf(files, 'another');
	expect(asked).toEqual(['one picture', 'another']);
});

test('what is not there is not made up, and is looked for again', async () => {
	const files = {
		get: async (sha256: string): Promise<Uint8Array> => {
			throw new Refusal('file-missing', { sha256 });
		}
	};
	await expect(thumbnailOf(files, 'gone')).rejects.toMatchObject({ code: 'file-missing' });
	const there = { get: async () => plain(800, 600, 'png') };
	expect((await thumbnailOf(there, 'gone')).length).toBeGreaterThan(0);
});

test('of very many the first are forgotten', async () => {
	const picture = await plain(8, 8, 'png');
	let made = 0;
	const files = {
		get: async () => {
			made++;
			return picture;
		}
	};
	for (let i = 0; i <= 300; i++) await thumbnailOf(files, `picture ${i}`);
	await thumbnailOf(files, 'picture 300');
	expect(made).toBe(301);
	await thumbnailOf(files, 'picture 0');
	expect(made).toBe(302);
});
