import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyChains } from '#lib/server/database/verify-chains.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { planAudit } from '#lib/server/usecases/plan-audit.ts';
import { auditMoves } from '../../support/audit-walk.ts';
import { auditPlan } from '../../support/auditing.ts';
import { aCertificate } from '../../support/audits.ts';
import { carMoves } from '../../support/car-walk.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { type Walk, randomWalk } from '../../support/walks.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const people: readonly PersonName[] = [
	'lan',
	'minh',
	'hoa',
	'dung',
	'ngoc',
	'hung',
	'khach',
	'tam',
	'mai',
	'yen',
	'quantri',
	'thanhpho'
];

/** Each is to be taken at least once, else the walks show nothing. */
const done = [
	...['report', 'triage', 'contain', 'analyse', 'plan', 'submit', 'approve', 'do', 'complete'],
	...['verify', 'close', 'plan-audit', 'set-audit-team', 'confirm-team', 'timetable', 'notify'],
	...['acknowledge-audit', 'build-checklist', 'start', 'answer', 'opening-meeting'],
	...['closing-meeting', 'save-report', 'issue-report', 'acknowledge-report', 'close-audit'],
	...['record-finding', 'review-finding', 'accept-finding', 'close-finding'],
	// What goes back, puts off or ends early.
	...['propose', 'dismiss', 'return', 'postpone', 'cancel', 'add', 'reopen', 'reopen-team'],
	...[
		'hand over',
		'hand over an action',
		'put off',
		'extend-access',
		'cancel-audit',
		'return-finding',
		'dispute-finding'
	],
	...['respond-finding', 'withdraw-finding']
];
const ends = [
	...['closed', 'ineffective', 'dismissed', 'audit closed', 'audit cancelled'],
	...['finding closed', 'finding withdrawn']
];

/** What may never be found, however people came there; each gives the numbers of what breaks it. */
const faults = {
	'an auditor of own work in a team that was confirmed, or without a certificate': sql`
		select a.number from app.audit a join app.audit_member m on m.audit_id = a.id
		join app.audit_scope s on s.audit_id = a.id
		where a.state not in ('planned', 'cancelled') and (
			exists (select from app.revision r left join app.signature g on g.revision_id = r.id
				where r.document_id = s.document_id
					and m.person_id in (r.author_id, r.approved_by, g.signer_id))
			or exists (select from app.membership p join app.position o on o.id = p.position_id
				where p.person_id = m.person_id and o.department_id = s.department_id)
			or not exists (select from app.auditor_certificate c where c.person_id = m.person_id
				and c.issued_on <= a.date_from and c.valid_until >= a.date_until))`,
	'a team without its one lead, or that the head did not confirm by a signature': sql`
		select a.number from app.audit a where a.state not in ('planned', 'cancelled')
			and ((select count(*) from app.audit_member m where m.audit_id = a.id and m.role = 'lead') <> 1
				or not exists (select from app.act_signature s where s.subject_id = a.id
					and s.meaning = 'approve' and s.signer_id = a.team_confirmed_by))`,
	'an audit that began before its day, or unread by somebody who was told': sql`
		select a.number from app.audit a where a.state in ('in_progress', 'report_issued', 'closed')
			and ((a.started_at at time zone 'Asia/Ho_Chi_Minh')::date < a.date_from
				or exists (select from app.audit_notice n where n.audit_id = a.id and n.acknowledged_at is null)
				or not exists (select from app.audit_notice n where n.audit_id = a.id))`,
	'a report issued with a line unanswered, or a nonconforming one without its finding': sql`
		select a.number from app.audit a join app.audit_line l on l.audit_id = a.id
		where a.state in ('report_issued', 'closed') and (l.answer is null or l.answer = 'nonconforming'
			and not exists (select from app.finding f where f.line_id = l.id))`,
	'a report issued without its lines, both meetings, its signature or its file': sql`
		select a.number from app.audit a where a.state in ('report_issued', 'closed')
			and (not exists (select from app.audit_line l where l.audit_id = a.id)
				or (select count(*) from app.audit_meeting m where m.audit_id = a.id) <> 2
				or a.pdf_sha256 is null or not exists (select from app.act_signature s
					join app.audit_member m on m.person_id = s.signer_id and m.role = 'lead'
					where s.subject_id = a.id and m.audit_id = a.id and s.meaning = 'issue'))`,
	'a finding of an issued report that the lead never reviewed': sql`
		select f.number from app.finding f join app.audit a on a.id = f.audit_id
		where a.state in ('report_issued', 'closed') and f.state in ('recorded', 'reviewed')`,
	'an answer given by who audited': sql`
		select f.number from app.finding f join app.audit_member m on m.audit_id = f.audit_id
		where m.person_id in (f.answered_by, f.responded_by)`,
	'a nonconformity that was accepted without a CAR, or closed without an effective one': sql`
		select f.number from app.finding f where f.grade in ('major', 'minor')
			and (f.state in ('accepted', 'linked', 'closed') and not exists
				(select from app.car c where c.finding_id = f.id)
			or f.state = 'closed' and not exists
				(select from app.car c where c.finding_id = f.id and c.state = 'closed'))`,
	'a finding closed by who answered it': sql`
		select f.number from app.finding f
		where f.state = 'closed' and f.closed_by in (f.answered_by, f.responded_by)`,
	'a closed audit with a finding open, or a report that nobody signed for': sql`
		select a.number from app.audit a where a.state = 'closed' and (a.report_acknowledged_at is null
			or exists (select from app.finding f where f.audit_id = a.id and f.state not in ('closed', 'withdrawn')))`,
	'a number of an audit or a finding that is missing or stands twice': sql`
		select max(number) as number from app.audit group by ward_id, year
		having count(*) <> max(number) or count(distinct number) <> count(*)
		union all select max(number) from app.finding group by ward_id, audit_id
		having count(*) <> max(number) or count(distinct number) <> count(*)`,
	'an audit or a finding in a state to which no recorded move leads': sql`
		select a.number from app.audit a where not exists (select from app.audit_move m
			where m.audit_id = a.id and m.finding_id is null and m.to_state = a.state)
		union all select f.number from app.finding f where not exists (select from app.audit_move m
			where m.finding_id = f.id and m.to_state = f.state)`,
	'a closed CAR without an effect that somebody else verified, over the measure': sql`
		select c.number from app.car c where c.state in ('closing', 'closed') and not exists (
			select from app.car_verification v where v.ward_id = c.ward_id and v.car_id = c.id
				and v.effective and v.measured_value >= c.target_value and v.verified_on >= c.verify_from
				and v.verifier_id <> c.owner_id and not exists (select from app.car_handover h
					where h.ward_id = c.ward_id and h.car_id = c.id and h.owner_before = v.verifier_id)
				and not exists (select from app.car_action a
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
}

/** Two documents: who audits the one may not audit the other. */
async function aWard(w: World) {
	for (const person of ['dung', 'tam', 'minh', 'lan'] as const) await aCertificate(w, person);
	const documents = [
		{ code: 'QT.TP.01', author: 'lan' },
		{ code: 'QT.TP.02', author: 'dung' }
	] as const;
	return Promise.all(
		documents.map(async ({ code, author }) => {
			const document = await aDocument(w, { code });
			await anApprovedRevision(w, document, { author });
			return document;
		})
	);
}

/** Each leads another way. */
const seeds = [20260926, 2, 3];
/** Everything that was done, refused and reached on any of the walks. */
const seen = { taken: new Set<string>(), refused: new Set<string>(), states: new Set<string>() };

test.each(seeds)(
	'2,000 tries by everybody on audits, findings and CARs leave nothing that the standard does not allow (seed %i)',
	async (seed) => {
		const w = await makeWorld();
		const documents = await aWard(w);
		const cars = carMoves();
		const audits = auditMoves((walk, ctx) => {
			const dateFrom = addDays(walk.day, Math.floor(walk.random() * 4));
			return planAudit(ctx, {
				...auditPlan(w, walk.pick(documents)),
				dateFrom,
				dateUntil: addDays(dateFrom, 1),
				accessUntil: addDays(dateFrom, walk.pick([2, 60, 90]))
			});
		}, cars.adopt);
		const walk = await randomWalk(w, {
			steps: 2000,
			seed,
			people,
			guests: ['tam'],
			moves: (walk) => (walk.chance(0.6) ? audits(walk) : cars.moves(walk)),
			check: nothingIsBroken,
			every: 1000
		});
		const chains = await w.db.asOwner((db) => db.transaction().execute(verifyChains));
		expect(chains.map(({ fault }) => fault).filter(Boolean)).toEqual([]);

		for (const person of people) expect(walk.tries.get(person), person).toBeGreaterThan(30);
		const { rows } = await w.db.asOwner((db) =>
			sql<{ state: string }>`select distinct state from app.car union
			select distinct 'audit ' || state from app.audit union
			select distinct 'finding ' || state from app.finding`.execute(db)
		);
		for (const { state } of rows) seen.states.add(state);
		for (const move of walk.taken.keys()) seen.taken.add(move);
		for (const code of walk.refused.keys()) seen.refused.add(code);
	},
	300_000
);

test('between them the walks went everywhere: each thing was done, each end reached, every no was said', () => {
	expect(done.filter((move) => !seen.taken.has(move))).toEqual([]);
	expect(ends.filter((state) => !seen.states.has(state))).toEqual([]);
	const noes = ['not-allowed', 'not-found', 'stale', 'wrong-state', 'gates-closed'];
	expect(noes.filter((code) => !seen.refused.has(code))).toEqual([]);
});
