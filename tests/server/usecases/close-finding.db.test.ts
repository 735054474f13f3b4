import { describe, expect, test } from 'vitest';
import { closeFinding } from '#lib/server/usecases/close-finding.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import {
	aFinding,
	afterAccess,
	anIssuedAudit,
	at,
	findingNow
} from '../../support/finding-scenes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const day = '2026-12-10';
const evidence = 'Quầy số 2 chỉ còn bản 02/00, có biên bản thu hồi';

describe('closing a finding', () => {
	test('a nonconformity does not close before a correction was proved: not by the rule, not in SQL', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, { state: 'linked' });
		await aCarIn(w, 'verifying', { findingId: found.id, source: 'audit' });
		const dung = await w.as('dung', day);
		expect(await objectionsOf(closeFinding(dung, { ...at(audit), ...found, evidence }))).toEqual([
			'correction-not-proved'
		]);
		const pastTheRule = inTransaction(dung, 'close-finding', (trx) =>
			trx
				.updateTable('finding')
				.set({ state: 'closed', closedBy: w.ids.dung, closingEvidence: evidence })
				.where('id', '=', found.id)
				.execute()
		);
		expect(await codeOf(pastTheRule)).toBe('not-allowed');
		expect(await findingNow(w, found.id)).toMatchObject({ state: 'linked' });
	});

	test('nor on a CAR that proved ineffective; with one that was closed as effective it does', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, { state: 'linked' });
		const close = async () =>
			closeFinding(await w.as('dung', day), { ...at(audit), ...found, evidence });
		const car = { findingId: found.id, source: 'audit' } as const;
		const previous = await aCarIn(w, 'ineffective', car);
		expect(await objectionsOf(close())).toEqual(['correction-not-proved']);
		await aCarIn(w, 'closed', { ...car, previousCarId: previous.id, attempt: 2 });
		await close();
		expect(await findingNow(w, found.id)).toMatchObject({ state: 'closed', closedBy: w.ids.dung });
	});

	test('an observation closes on what an auditor saw, not on the word of who answered', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const answered = {
			respondedBy: w.ids.lan,
			response: 'action',
			responseText: 'Xếp lại'
		} as const;
		const found = await aFinding(w, audit, { state: 'linked', grade: 'observation', ...answered });
		const close = async (person: 'lan' | 'tam' | 'dung', on: string, seen = evidence) =>
			closeFinding(await w.as(person, on), { ...at(audit), ...found, evidence: seen });
		expect(await objectionsOf(close('lan', day))).toEqual([
			'not-in-the-team',
			'answers-own-finding'
		]);
		expect(await objectionsOf(close('tam', afterAccess))).toEqual(['access-over']);
		expect(await objectionsOf(close('dung', day, ' '))).toEqual(['evidence-missing']);
		await close('tam', day);
		expect(await findingNow(w, found.id)).toMatchObject({
			state: 'closed',
			closedBy: w.ids.tam,
			closingEvidence: evidence
		});
	});
});
