import { sql } from 'kysely';
import type { Role } from '#lib/domain/actor.ts';
import { localDate } from '#lib/domain/calendar/dates.ts';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import type { CarItem } from '#lib/domain/inbox.ts';
import { type OpenCar, carDesk, carTurns } from '#lib/domain/nonconformity/turn.ts';
import type { Reader } from './transaction.ts';

type Asked = {
	personId: string;
	today: string;
	memberships: readonly { wardId: number; role: Role }[];
};
type OpenRow = OpenCar & {
	wardId: number;
	wardSlug: string;
	year: number;
	number: number;
	title: string;
	dueOn: string | null;
	since: Date;
	/** Names by id of whoever it may lie with. */
	names: Record<string, string>;
};

/**
 * What the open CARs of a person's wards ask of them. A coordinator is also told of what is overdue
 * with others, to ask about it.
 */
export async function openCars(db: Reader, asked: Asked): Promise<CarItem[]> {
	const roles = new Map<number, Role[]>();
	for (const { wardId, role } of asked.memberships)
		roles.set(wardId, [...(roles.get(wardId) ?? []), role]);
	const items: CarItem[] = [];
	for (const car of await openRows(db, [...roles.keys()])) {
		const held = roles.get(car.wardId) ?? [];
		const turns = carTurns(car, { personId: asked.personId, roles: held, today: asked.today });
		for (const { kind, actionId, dueOn } of turns) {
			const action = car.openActions.find(({ id }) => id === actionId);
			items.push({
				...itemOf(car, dueOn ?? car.dueOn, asked.today),
				kind,
				actionId,
				...(action ? { title: action.description } : {})
			});
		}
		const waitingFor = carDesk(car).map((id) => car.names[id] ?? '');
		const isLate = overdueDays(car.dueOn, asked.today) > 0;
		if (turns.length === 0 && held.includes('coordinator') && isLate && waitingFor.length > 0)
			items.push({ ...itemOf(car, car.dueOn, asked.today), kind: 'watch', waitingFor });
	}
	return items;
}

const itemOf = (car: OpenRow, dueOn: string | null, today: string): Omit<CarItem, 'kind'> => ({
	about: 'car',
	wardId: car.wardId,
	wardSlug: car.wardSlug,
	car: { year: car.year, number: car.number },
	actionId: null,
	title: car.title,
	since: localDate(car.since),
	dueOn,
	overdueDays: overdueDays(dueOn, today),
	count: 0,
	waitingFor: []
});

/** By the index of open CARs: what was closed costs nothing. */
async function openRows(db: Reader, wards: number[]): Promise<OpenRow[]> {
	const { rows } = await sql<OpenRow>`
		select c.ward_id, u.slug as ward_slug, c.year, c.number, c.title, c.state, c.owner_id, c.due_on,
			c.dismissal_proposed_by, c.planned_by, c.verify_from, actions.open_actions,
			actions.doer_ids || passed.doer_ids as doer_ids, passed.owner_ids as former_owner_ids,
			coalesce(moved.at, c.reported_at) as since, people.names
		from car c
		join unit u on u.id = c.ward_id
		cross join lateral (
			select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'ownerId', a.owner_id, 'dueOn', a.due_on,
					'description', a.description) order by a.position) filter (where a.state = 'open'), '[]') as open_actions,
				coalesce(array_agg(a.owner_id), '{}') || coalesce(array_agg(a.done_by) filter (where a.done_by is not null), '{}')
					as doer_ids
			from car_action a where a.ward_id = c.ward_id and a.car_id = c.id) actions
		cross join lateral (
			select coalesce(array_agg(h.owner_before) filter (where h.action_id is null), '{}') as owner_ids,
				coalesce(array_agg(h.owner_before) filter (where h.action_id is not null), '{}') as doer_ids
			from car_handover h where h.ward_id = c.ward_id and h.car_id = c.id) passed
		left join lateral (
			select max(m.at) as at from car_move m
			where m.ward_id = c.ward_id and m.car_id = c.id and m.from_state <> m.to_state) moved on true
		cross join lateral (
			select coalesce(jsonb_object_agg(p.id, p.full_name), '{}') as names from person p
			where p.id = c.owner_id or p.id = any (actions.doer_ids)) people
		where c.ward_id = any (${wards}::int[]) and c.state not in ('closed', 'ineffective', 'dismissed')
		order by c.year, c.number`.execute(db);
	return rows;
}
