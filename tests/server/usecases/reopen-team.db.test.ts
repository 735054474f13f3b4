import { expect, test } from 'vitest';
import { reopenTeam } from '#lib/server/usecases/reopen-team.ts';
import { confirmed } from '../../support/auditing.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';

test('the head takes a decision back with its reason, and guests lose sight of the audit', async () => {
	const a = await confirmed();
	const { w } = a;
	const hung = await w.as('hung');
	expect((await w.as('tam')).actor?.visits).toHaveLength(1);
	expect(await objectionsOf(reopenTeam(hung, await a.seen()))).toEqual(['reason-missing']);
	const why = { ...(await a.seen()), note: 'Trưởng đoàn đi công tác' };
	expect(await codeOf(reopenTeam(await w.as('lan'), why))).toBe('not-allowed');
	await reopenTeam(hung, why);
	expect(await codeOf(reopenTeam(hung, why))).toBe('stale');
	expect((await w.as('tam')).actor?.visits).toEqual([]);
	const audit = await w.db.asOwner((db) => db.selectFrom('audit').selectAll().executeTakeFirst());
	expect(audit).toMatchObject({ state: 'planned', decisionNumber: null, teamConfirmedAt: null });
	const last = await w.db.asOwner((db) =>
		db.selectFrom('auditMove').selectAll().where('step', '=', 'reopen_team').execute()
	);
	expect(last).toMatchObject([
		{ fromState: 'team_confirmed', toState: 'planned', note: 'Trưởng đoàn đi công tác' }
	]);
});
