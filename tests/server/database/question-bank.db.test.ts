import { expect, test } from 'vitest';
import {
	addBankRevision,
	bankQuestions,
	bankRevisions
} from '#lib/server/database/question-bank.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('revisions of a bank stay as they were written, each number once', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const row = (revision: number, text: string) => ({
		wardId: w.wards.thanhBinh,
		revision,
		questions: [{ id: 'q', clause: '10.3', text, kinds: [] }],
		reason: `Lần ${revision}`,
		createdAt: lan.now,
		createdBy: w.ids.lan
	});
	const add = (revision: number, text: string) =>
		inTransaction(lan, 'test', (trx) => addBankRevision(trx, row(revision, text)));
	await add(1, 'Một?');
	await add(2, 'Hai?');
	expect(await codeOf(add(2, 'Khác?'))).toBe('stale');
	const read = await reading(lan, async (db) => ({
		newest: await bankQuestions(db, w.wards.thanhBinh),
		first: await bankQuestions(db, w.wards.thanhBinh, 1),
		none: await bankQuestions(db, w.wards.himLam),
		list: (await bankRevisions(db, w.wards.thanhBinh)).map((r) => r.revision)
	}));
	expect(read.newest?.questions[0]?.text).toBe('Hai?');
	expect(read.first?.questions[0]?.text).toBe('Một?');
	expect(read.none).toBeUndefined();
	expect(read.list).toEqual([2, 1]);
	const rewritten = w.db.asOwner((db) =>
		db.updateTable('questionBank').set({ reason: 'khác' }).execute()
	);
	await expect(rewritten).rejects.toThrow();
});
