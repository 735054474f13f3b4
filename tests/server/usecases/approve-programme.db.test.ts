import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { changeProgrammeRow } from '#lib/server/database/programmes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { approveProgramme } from '#lib/server/usecases/approve-programme.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import { insertRow } from '../../support/documents.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { type World, makeWorld, rightPassword as password } from '../../support/world.ts';

async function submitted() {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const lan = await w.as('lan');
	await submitProgramme(lan, { wardId: p.wardId, year: 2026, version: 1, password });
	const input = {
		wardId: p.wardId,
		year: 2026,
		version: 2,
		password,
		decisionNumber: '05/QĐ-UBND'
	};
	return { w, p, input };
}
const load = (ctx: Context, w: World) =>
	reading(ctx, (db) => loadProgramme(db, ctx, { wardId: w.wards.thanhBinh, year: 2026 }));

test('the head signs what its author signed, under a number; a second click is told it was done', async () => {
	const { w, input } = await submitted();
	const hung = await w.as('hung', '2026-11-24');
	expect(await objectionsOf(approveProgramme(hung, { ...input, decisionNumber: ' ' }))).toEqual([
		'decision-number-missing'
	]);
	const results = await Promise.allSettled([
		approveProgramme(hung, input),
		approveProgramme(hung, input)
	]);
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const { programme, signatures } = await load(hung, w);
	expect(programme).toMatchObject({
		state: 'approved',
		approvedBy: w.ids.hung,
		decisionNumber: '05/QĐ-UBND'
	});
	expect(signatures.map(({ meaning, signerTitle }) => [meaning, signerTitle])).toEqual([
		['draft', 'Công chức Văn phòng – Thống kê'],
		['approve', 'Chủ tịch UBND']
	]);
	expect(new Set(signatures.map((s) => s.contentSha256)).size).toBe(1);
});

test('nobody but the head approves, and not with a wrong password', async () => {
	const { w, input } = await submitted();
	for (const who of ['lan', 'ngoc', 'dung'] as const)
		expect(await codeOf(approveProgramme(await w.as(who), input))).toBe('not-allowed');
	expect(await codeOf(approveProgramme(await w.as('son'), input))).toBe('not-found');
	expect(await codeOf(approveProgramme(await w.as('hung'), { ...input, password: 'sai' }))).toBe(
		'wrong-password'
	);
});

test('a head who wrote the programme does not approve it: the rule and the database refuse', async () => {
	const w = await makeWorld();
	const membership = {
		wardId: w.wards.thanhBinh,
		id: randomUUID(),
		personId: w.ids.hung,
		role: 'coordinator' as const,
		validFrom: '2026-01-01'
	};
	await insertRow(w, 'membership', membership);
	await aProgramme(w, { authorId: w.ids.hung });
	const hung = await w.as('hung');
	const input = { wardId: w.wards.thanhBinh, year: 2026, password };
	await submitProgramme(hung, { ...input, version: 1 });
	expect(
		await objectionsOf(approveProgramme(hung, { ...input, version: 2, decisionNumber: '05' }))
	).toEqual(['own-work']);
	const { programme } = await load(hung, w);
	await expect(
		inTransaction(hung, 'approve-programme', (trx) =>
			changeProgrammeRow(trx, programme, {
				state: 'approved',
				approvedAt: hung.now,
				approvedBy: w.ids.hung,
				decisionNumber: '05'
			})
		)
	).rejects.toThrow();
});

test('without a signature over what was submitted the database approves nothing', async () => {
	const { w } = await submitted();
	const hung = await w.as('hung');
	const { programme } = await load(hung, w);
	const approve = (changes: object) =>
		codeOf(
			inTransaction(hung, 'approve-programme', (trx) =>
				changeProgrammeRow(trx, programme, {
					state: 'approved',
					approvedAt: hung.now,
					approvedBy: w.ids.hung,
					decisionNumber: '05/QĐ-UBND',
					...changes
				})
			)
		);
	expect(await approve({})).toBe('not-allowed');
	expect(await approve({ contentSha256: 'a'.repeat(64) })).toBe('not-allowed');
});
