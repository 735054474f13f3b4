import { expect, test } from 'vitest';
import {
	programmeChangesOf,
	recordProgrammeChange
} from '#lib/server/database/programme-changes.ts';
import { changeLine } from '#lib/server/database/programme-lines.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const change = { what: 'moved' as const, before: { months: [12] }, after: { months: [1] } };

test('a line moves together with its reason, which names who gave it', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'approved' });
	const [lineId = ''] = p.lineIds;
	const lan = await w.as('lan');
	await inTransaction(lan, 'change-programme', async (trx) => {
		await changeLine(trx, { wardId: p.wardId, id: lineId }, { months: [1] });
		await recordProgrammeChange(trx, lan, p, { ...change, lineId, reason: 'Trùng lịch' });
	});
	expect(await reading(lan, (db) => programmeChangesOf(db, p))).toMatchObject([
		{ ...change, lineId, process: 'Đăng ký khai sinh', actorName: 'Nguyễn Thị Lan' }
	]);
	// Yesterday's reason is no reason for today's change.
	const later = await w.as('lan', '2026-11-24');
	expect(
		await codeOf(
			inTransaction(later, 'change-programme', (trx) =>
				changeLine(trx, { wardId: p.wardId, id: lineId }, { months: [2] })
			)
		)
	).toBe('not-allowed');
});

test('only an approved programme has changes', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const lan = await w.as('lan');
	const [lineId = ''] = p.lineIds;
	expect(
		await codeOf(
			inTransaction(lan, 'change-programme', (trx) =>
				recordProgrammeChange(trx, lan, p, { ...change, lineId, reason: 'Trùng lịch' })
			)
		)
	).toBe('not-allowed');
});
