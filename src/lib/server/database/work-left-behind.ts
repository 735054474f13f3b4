import { sql } from 'kysely';
import { carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarItem, DocumentItem } from '#lib/domain/inbox.ts';
import { type Action, rolesWho } from '#lib/domain/permissions.ts';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { RevisionNumber } from '#lib/domain/document/numbering.ts';
import type { Reader } from './transaction.ts';

type Asked = { wards: readonly number[]; today: string };
type Common = { wardId: number; wardSlug: string; title: string; owner: string; since: string };

const item = ({ owner, ...row }: Common) => ({
	...row,
	dueOn: null,
	overdueDays: 0,
	count: 0,
	waitingFor: [owner]
});

/** Holds no role in the ward on the day that may do this. */
const isAway = (ward: string, owner: string, action: Action, day: string) =>
	sql`not exists (select from membership m join person p on p.id = m.person_id and p.active
		where m.ward_id = ${sql.ref(ward)} and m.person_id = ${sql.ref(owner)}
			and m.role = any (${rolesWho(action)}::text[]) and m.valid_from <= ${day}::date
			and (m.valid_until is null or m.valid_until >= ${day}::date))`;

/** The day after the last of a role that ended there; today where none did. */
const awaySince = (ward: string, owner: string, day: string) =>
	sql`coalesce((select max(m.valid_until) + 1 from membership m where m.ward_id = ${sql.ref(ward)}
		and m.person_id = ${sql.ref(owner)} and m.valid_until < ${day}::date), ${day}::date)`;

/** CARs and open actions whose owner left these wards or may not work on them any more. */
export async function carsLeftBehind(db: Reader, { wards, today }: Asked): Promise<CarItem[]> {
	if (wards.length === 0) return [];
	const { rows } = await sql<Common & CarNumber & { actionId: string | null }>`
		select x.ward_id, u.slug as ward_slug, x.year, x.number, x.action_id, x.title,
			coalesce(n.full_name, '') as owner, ${awaySince('x.ward_id', 'x.owner_id', today)} as since
		from (
			select c.ward_id, c.year, c.number, null::uuid as action_id, -1 as position, c.title, c.owner_id
			from car c where c.ward_id = any (${[...wards]}::int[])
				and c.state = any (${[...carSteps.hand_over.from]}::text[])
			union all
			select c.ward_id, c.year, c.number, a.id, a.position, a.description, a.owner_id
			from car c join car_action a on a.ward_id = c.ward_id and a.car_id = c.id
			where c.ward_id = any (${[...wards]}::int[]) and a.state = 'open'
				and c.state = any (${[...carSteps.hand_over_action.from]}::text[])
			) x
		join unit u on u.id = x.ward_id
		left join person n on n.id = x.owner_id
		where ${isAway('x.ward_id', 'x.owner_id', 'car.work', today)}
		order by x.year, x.number, x.position`.execute(db);
	return rows.map(({ year, number, actionId, ...row }) => ({
		...item(row),
		about: 'car',
		kind: actionId === null ? 'handover' : 'actions/handover',
		car: { year, number },
		actionId
	}));
}

/** Documents that hold, or are being written, whose owner left these wards or may not draft any more. */
export async function documentsLeftBehind(
	db: Reader,
	{ wards, today }: Asked
): Promise<DocumentItem[]> {
	if (wards.length === 0) return [];
	const { rows } = await sql<
		Common & RevisionNumber & Pick<DocumentItem, 'documentCode' | 'revisionId' | 'state'>
	>`
		select d.ward_id, u.slug as ward_slug, d.code as document_code, r.title, r.id as revision_id, r.issue,
			r.revision, r.state, coalesce(n.full_name, '') as owner,
			${awaySince('d.ward_id', 'd.owner_id', today)} as since
		from document d
		join unit u on u.id = d.ward_id
		cross join lateral (
			select r.* from revision r where r.ward_id = d.ward_id and r.document_id = d.id
				and r.state <> 'cancelled'
			order by (r.state = 'approved') desc, r.issue desc, r.revision desc limit 1) r
		left join person n on n.id = d.owner_id
		where d.ward_id = any (${[...wards]}::int[])
			and (d.withdrawn_on is null or d.withdrawn_on > ${today}::date)
			and ${isAway('d.ward_id', 'd.owner_id', 'draft.read', today)}
		order by d.code_sort_key`.execute(db);
	return rows.map(({ documentCode, revisionId, issue, revision, state, ...row }) => ({
		...item(row),
		about: 'document',
		kind: 'hand-over',
		documentCode,
		number: { issue, revision },
		revisionId,
		state
	}));
}
