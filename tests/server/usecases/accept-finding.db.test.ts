import { describe, expect, test } from 'vitest';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { aFinding, anIssuedAudit, at, findingNow, stepsOf } from '../../support/finding-scenes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const day = '2026-12-03';

describe('acceptance', () => {
	test('a nonconformity raises its CAR by the same act, and a second click raises no second one', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, { state: 'issued' });
		const key = { ...at(audit), ...found };
		const [ngoc, lan] = [await w.as('ngoc', day), await w.as('lan', day)];
		const both = await Promise.allSettled([acceptFinding(ngoc, key), acceptFinding(lan, key)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(['stale', 'wrong-state']).toContain(await codeOf(acceptFinding(ngoc, key)));
		const cars = await w.db.asOwner((db) => db.selectFrom('car').selectAll().execute());
		expect(cars).toMatchObject([
			{ findingId: found.id, source: 'audit', state: 'reported', clauses: ['7.5.3'], number: 1 }
		]);
		expect(await findingNow(w, found.id)).toMatchObject({ state: 'linked', version: 3 });
		expect(await stepsOf(w, found.id)).toEqual(['accept', 'link']);
	});

	test('an observation is accepted and waits for an answer', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, { state: 'issued', grade: 'observation' });
		const lan = await w.as('lan', day);
		expect(await acceptFinding(lan, { ...at(audit), ...found })).toEqual({ car: null });
		expect(await findingNow(w, found.id)).toMatchObject({
			state: 'accepted',
			answeredBy: w.ids.lan
		});
	});

	test('the team does not answer for the audited, an officer may not, another ward sees nothing', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, { state: 'issued' });
		const accept = async (person: 'tam' | 'minh' | 'mai') =>
			codeOf(acceptFinding(await w.as(person, day), { ...at(audit), ...found }));
		expect(await accept('tam')).toBe('not-allowed');
		expect(await accept('minh')).toBe('not-allowed');
		expect(await accept('mai')).toBe('not-found');
		await w.db.asOwner((db) =>
			db
				.updateTable('auditMember')
				.set({ personId: w.ids.lan })
				.where('role', '=', 'auditor')
				.execute()
		);
		const lan = await w.as('lan', day);
		expect(await objectionsOf(acceptFinding(lan, { ...at(audit), ...found }))).toEqual([
			'answers-own-finding'
		]);
	});
});
