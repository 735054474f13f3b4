import { expect, test } from 'vitest';
import { cancelPack } from '#lib/server/usecases/cancel-pack.ts';
import { requestPack } from '#lib/server/usecases/request-pack.ts';
import { year2026 } from '../../support/packs.ts';
import { makeWorld } from '../../support/world.ts';

test('a queued pack can be cancelled once, by its own ward only', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const wardId = w.wards.thanhBinh;
	const jobId = await requestPack(lan, { wardId, locale: 'vi', ...year2026 });
	await expect(
		cancelPack(await w.as('mai'), { wardId: w.wards.himLam, jobId })
	).rejects.toMatchObject({ code: 'not-found' });
	await cancelPack(lan, { wardId, jobId });
	await expect(cancelPack(lan, { wardId, jobId })).rejects.toMatchObject({ code: 'already-done' });
});
