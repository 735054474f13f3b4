import { expect, test } from 'vitest';
import { deadAfterMs } from '#lib/domain/pack/job.ts';
import { jobById } from '#lib/server/database/pack-jobs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { requestPack } from '#lib/server/usecases/request-pack.ts';
import { year2026 } from '../../support/packs.ts';
import { makeWorld } from '../../support/world.ts';

test('one pack of a ward is made at a time, and another ward need not wait', async () => {
	const w = await makeWorld();
	const request = { wardId: w.wards.thanhBinh, locale: 'vi', ...year2026 } as const;
	await requestPack(await w.as('lan'), request);
	await expect(requestPack(await w.as('hung'), request)).rejects.toMatchObject({
		code: 'pack-running'
	});
	await requestPack(await w.as('mai'), { ...request, wardId: w.wards.himLam });
});

test('a pack whose server died does not stand in the way of the next', async () => {
	const w = await makeWorld();
	const request = { wardId: w.wards.thanhBinh, locale: 'vi', ...year2026 } as const;
	const lan = await w.as('lan');
	const first = await requestPack(lan, request);
	const later = { ...lan, now: new Date(lan.now.getTime() + deadAfterMs + 1) };
	const second = await requestPack(later, request);
	expect(second).not.toBe(first);
	const job = await reading(lan, (db) => jobById(db, w.wards.thanhBinh, first));
	expect(job).toMatchObject({ state: 'failed', failure: 'interrupted' });
});
