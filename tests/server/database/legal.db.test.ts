import { expect, test } from 'vitest';
import { statusOn } from '#lib/server/database/legal.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aLegalDocument } from '../../support/evidence.ts';
import { makeWorld } from '../../support/world.ts';

test('law holds from its first day to its last; what the register lacks is unknown', async () => {
	const w = await makeWorld();
	await aLegalDocument(w, '60/2014/QH13', { effectiveFrom: '2016-01-01' });
	await aLegalDocument(w, '158/2005/NĐ-CP', {
		effectiveFrom: '2006-04-01',
		effectiveUntil: '2015-12-31'
	});
	const lan = await w.as('lan');
	const on = async (day: string) => {
		const cited = ['60/2014/QH13', '158/2005/NĐ-CP', '1/1900', '60/2014/QH13'];
		const statuses = await reading(lan, (db) => statusOn(db, cited, day));
		return statuses.map((s) => s.status);
	};
	expect(await on('2015-12-31')).toEqual(['not_in_force', 'in_force', 'unknown']);
	expect(await on('2016-01-01')).toEqual(['in_force', 'not_in_force', 'unknown']);
	expect(await reading(lan, (db) => statusOn(db, [], '2026-01-01'))).toEqual([]);
});
