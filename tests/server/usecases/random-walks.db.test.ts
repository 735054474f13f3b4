import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyChains } from '#lib/server/database/verify-chains.ts';
import { carMoves } from '../../support/car-walk.ts';
import { type Walk, randomWalk } from '../../support/walks.ts';
import { type PersonName, makeWorld } from '../../support/world.ts';

const people: readonly PersonName[] = [
	'lan',
	'minh',
	'hoa',
	'dung',
	'ngoc',
	'hung',
	'khach',
	'mai',
	'yen',
	'quantri',
	'thanhpho'
];

/** What may never be found, however people came there; each gives the CARs that break it. */
const faults = {
	'a closed CAR without an effect that somebody else verified, over the measure': sql`
		select c.number from app.car c where c.state in ('closing', 'closed') and not exists (
			select from app.car_verification v where v.ward_id = c.ward_id and v.car_id = c.id
				and v.effective and v.measured_value >= c.target_value and v.verified_on >= c.verify_from
				and v.verifier_id <> c.owner_id and not exists (select from app.car_action a
					where a.ward_id = c.ward_id and a.car_id = c.id and v.verifier_id in (a.owner_id, a.done_by)))`,
	'one that was carried out with an action open, or a root cause that nothing done meets': sql`
		select c.number from app.car c where c.state in ('verifying', 'closing', 'closed', 'ineffective')
			and (exists (select from app.car_action a where a.ward_id = c.ward_id and a.car_id = c.id and a.state = 'open')
				or exists (select from app.car_cause k where k.ward_id = c.ward_id and k.car_id = c.id and k.is_root
					and not exists (select from app.car_action a where a.ward_id = k.ward_id and a.cause_id = k.id
						and a.state = 'done')))`,
	'an action done without evidence': sql`
		select c.number from app.car c join app.car_action a on a.ward_id = c.ward_id and a.car_id = c.id
		where a.state = 'done' and (a.result = '' or a.evidence = '')`,
	'a due date that moved without a postponement': sql`
		select c.number from app.car c join app.car_action a on a.ward_id = c.ward_id and a.car_id = c.id
		join (select action_id, max(due_after) as due from app.car_postponement group by action_id) p
			on p.action_id = a.id where p.due <> a.due_on`,
	'an ineffective CAR without its successor, or a successor of one that was not': sql`
		select c.number from app.car c left join app.car n on n.ward_id = c.ward_id and n.previous_car_id = c.id
		where (c.state = 'ineffective') <> (n.id is not null) or n.attempt <> c.attempt + 1`,
	'a plan carried out that nobody else approved by a signature': sql`
		select c.number from app.car c where c.state in ('implementing', 'verifying', 'closing', 'closed', 'ineffective')
			and (c.plan_approved_by in (c.owner_id, c.planned_by) or not exists (select from app.act_signature s
				where s.ward_id = c.ward_id and s.subject_id = c.id and s.meaning = 'approve'
					and s.signer_id = c.plan_approved_by and s.content_sha256 = c.plan_sha256))`,
	'a dismissal by one person alone': sql`
		select c.number from app.car c where c.state = 'dismissed' and c.dismissed_by = c.dismissal_proposed_by`,
	'a number that is missing or stands twice': sql`
		select max(number) as number from app.car group by ward_id, year
		having count(*) <> max(number) or count(distinct number) <> count(*)`,
	'a CAR whose last move does not lead to where it is': sql`
		select c.number from app.car c where c.version <> (select count(*) from app.car_move m
			where m.ward_id = c.ward_id and m.car_id = c.id)`
};

async function nothingIsBroken({ w }: Walk): Promise<void> {
	await w.db.asOwner(async (db) => {
		for (const [fault, query] of Object.entries(faults))
			expect((await sql`${query}`.execute(db)).rows, fault).toEqual([]);
	});
	const chains = await w.db.asOwner((db) => db.transaction().execute(verifyChains));
	expect(chains.map(({ fault }) => fault).filter(Boolean)).toEqual([]);
}

test('2,000 tries by everybody on CARs leave nothing that the standard does not allow', async () => {
	const w = await makeWorld();
	const walk = await randomWalk(w, {
		steps: 2000,
		seed: 20260926,
		people,
		moves: carMoves(),
		check: nothingIsBroken,
		every: 1000
	});
	// It went everywhere: each step was taken, each ending reached, and every kind of no was said.
	const taken = Object.fromEntries(walk.taken);
	for (const move of ['report', 'triage', 'propose', 'dismiss', 'contain', 'analyse', 'plan'])
		expect(taken[move], move).toBeGreaterThan(0);
	for (const move of ['submit', 'return', 'approve', 'do', 'postpone', 'cancel', 'add'])
		expect(taken[move], move).toBeGreaterThan(0);
	for (const move of ['complete', 'reopen', 'verify', 'close'])
		expect(taken[move], move).toBeGreaterThan(0);
	for (const code of ['not-allowed', 'not-found', 'stale', 'wrong-state', 'gates-closed'])
		expect(walk.refused.get(code), code).toBeGreaterThan(0);
	const ends = await w.db.asOwner((db) =>
		db
			.selectFrom('car')
			.select(({ fn }) => ['state', fn.countAll<number>().as('count')])
			.where('state', 'in', ['closed', 'ineffective', 'dismissed'])
			.groupBy('state')
			.execute()
	);
	expect(ends.map(({ state }) => state).sort()).toEqual(['closed', 'dismissed', 'ineffective']);
}, 300_000);
