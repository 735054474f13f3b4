import { expect, test } from 'vitest';
import { demoPicture } from '../../../src/cli/demo/picture.ts';
import { receiveFile } from '#lib/server/files/receive.ts';

test('the pictures of the demo are taken in as anybody’s photograph, and are small', async () => {
	for (const name of ['bang-phi-chung-thuc', 'ban-giay-lan-01', 'bang-niem-yet-mo'] as const) {
		const kept = await receiveFile(await demoPicture(name));
		expect(kept, name).toMatchObject({ name: `${name}.jpg`, mediaType: 'image/jpeg', flags: [] });
		expect(kept.size, name).toBeLessThan(40_000);
	}
});
