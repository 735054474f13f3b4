import { type RawBuilder, sql } from 'kysely';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { CarSource, CarState } from '#lib/domain/nonconformity/states.ts';
import { textSearch } from './text-search.ts';
import type { Reader } from './transaction.ts';

/** Sổ theo dõi (BM.ISO.04.02). Days are 'YYYY-MM-DD'; what is left out does not narrow. */
export type CarFilter = {
	wardId: number;
	today: string;
	/** One state, or all that are open or finished. */
	state?: CarState | 'open' | 'finished' | undefined;
	source?: CarSource | undefined;
	grade?: 'major' | 'minor' | undefined;
	ownerId?: string | undefined;
	departmentId?: number | undefined;
	overdue?: boolean | undefined;
	q?: string | undefined;
};

/** 'urgency': what is overdue first, then what is open by its due date, then what has ended. */
export const carSorts = ['urgency', 'number', 'due', 'age'] as const;
export type CarSort = (typeof carSorts)[number];
export type CarOrder = { sort: CarSort; direction: 'asc' | 'desc' };

export type CarRegisterRow = CarNumber & {
	id: string;
	state: CarState;
	title: string;
	source: CarSource;
	grade: 'major' | 'minor' | null;
	attempt: number;
	/** Names of today; '' where nobody was named yet, or for the whole ward. */
	departmentName: string;
	ownerName: string;
	reportedOn: string;
	dueOn: string | null;
	finishedOn: string | null;
	/** Whole days from the report until today, or until it ended. */
	ageDays: number;
	/** Of an open CAR; 0 while there is time. */
	overdueDays: number;
	/** How often its day was put off. */
	postponements: number;
};

type Asked = CarFilter & CarOrder;

type Slice = { limit: number; offset: number };

/** One page, counted from 1, and how many rows there are on all. */
export async function carPage(
	db: Reader,
	asked: Asked & { page: number; pageSize: number }
): Promise<{ rows: CarRegisterRow[]; total: number }> {
	const offset = (Math.max(1, asked.page) - 1) * asked.pageSize;
	const rows = await query(db, asked, { limit: asked.pageSize, offset });
	const { rows: counted } = await sql<{ total: number }>`
		select count(*)::int as total from app.car c where ${conditions(asked)}`.execute(db);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Every row, for a file. */
export const carRows = (db: Reader, asked: Asked): Promise<CarRegisterRow[]> => query(db, asked);

const open = sql`c.state not in ('closed', 'ineffective', 'dismissed')`;

function conditions(f: CarFilter): RawBuilder<unknown> {
	const search = textSearch((f.q ?? '').replace(/^car-/i, ''));
	const stateIs = {
		open,
		finished: sql`c.state in ('closed', 'ineffective', 'dismissed')`
	};
	return sql.join(
		[
			sql`c.ward_id = ${f.wardId}`,
			...(f.state === 'open' || f.state === 'finished'
				? [stateIs[f.state]]
				: f.state
					? [sql`c.state = ${f.state}`]
					: []),
			...(f.source ? [sql`c.source = ${f.source}`] : []),
			...(f.grade ? [sql`c.grade = ${f.grade}`] : []),
			...(f.ownerId ? [sql`c.owner_id = ${f.ownerId}::uuid`] : []),
			...(f.departmentId ? [sql`c.department_id = ${f.departmentId}`] : []),
			...(f.overdue ? [open, sql`c.due_on < ${f.today}::date`] : []),
			...(search
				? [
						search.matches(
							sql<string>`(c.year || '-' || lpad(c.number::text, 3, '0') || ' ' || c.title_folded)`
						)
					]
				: [])
		],
		sql` and `
	);
}

const newest = sql`c.year desc, c.number desc`;
/** What is overdue is due before what is not. */
const byDue = sql`c.due_on asc nulls last, ${newest}`;

function orderOf({ sort, direction }: Asked): RawBuilder<unknown> {
	const turn = direction === 'desc' ? sql`desc` : sql`asc`;
	if (sort === 'number') return sql`c.year ${turn}, c.number ${turn}`;
	if (sort === 'due') return sql`c.due_on ${turn} nulls last, ${newest}`;
	if (sort === 'age') return sql`age_days ${turn}, ${newest}`;
	return sql`(${open}) desc, case when ${open} then c.due_on end asc nulls last, ${newest}`;
}

/** When a CAR ended that was not closed: its last move said so. */
const end = sql`left join lateral (
	select coalesce(c.closed_at, max(m.at)) as ended_at from app.car_move m
	where m.ward_id = c.ward_id and m.car_id = c.id and m.to_state = c.state
		and c.state in ('ineffective', 'dismissed')) e on true`;
const ageDays = (today: string) => sql`coalesce((e.ended_at at time zone 'Asia/Ho_Chi_Minh')::date,
	${today}::date) - c.reported_on as age_days`;

/** The CARs of one page, before anything is looked up for them. */
function listed(asked: Asked, slice?: Slice): RawBuilder<unknown> {
	const within = slice ? sql`limit ${slice.limit} offset ${slice.offset}` : sql``;
	const where = conditions(asked);
	if (asked.sort === 'age')
		return sql`select c.*, ${ageDays(asked.today)} from app.car c ${end} where ${where}
			order by ${orderOf(asked)} ${within}`;
	if (asked.sort !== 'urgency' || !slice)
		return sql`select c.* from app.car c where ${where} order by ${orderOf(asked)} ${within}`;
	// What is open and what has ended each have an index in this order: neither is read to its end.
	const first = sql`limit ${slice.limit + slice.offset}`;
	return sql`select c.* from (
			(select c.* from app.car c where ${where} and ${open} order by ${byDue} ${first})
			union all
			(select c.* from app.car c where ${where} and not ${open} order by ${newest} ${first})) c
		order by ${orderOf(asked)} ${within}`;
}

async function query(db: Reader, asked: Asked, slice?: Slice): Promise<CarRegisterRow[]> {
	const { today } = asked;
	const { rows } = await sql<CarRegisterRow>`
		with c as materialized (${listed(asked, slice)})
		select c.id, c.year, c.number, c.state, c.title, c.source, c.grade, c.attempt, c.reported_on,
			c.due_on, (e.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as finished_on, ${ageDays(today)},
			case when ${open} and c.due_on < ${today}::date then ${today}::date - c.due_on else 0 end as overdue_days,
			(select count(*)::int from app.car_postponement x where x.ward_id = c.ward_id and x.car_id = c.id
				and x.action_id is null) as postponements,
			coalesce(p.full_name, '') as owner_name,
			coalesce((select v.name from app.unit_version v where v.unit_id = c.department_id
				and v.valid_from <= ${today}::date and (v.valid_until is null or v.valid_until >= ${today}::date)
				limit 1), '') as department_name
		from c ${end} left join app.person p on p.id = c.owner_id
		order by ${orderOf(asked)}`.execute(db);
	return rows;
}

/** Who was ever given a CAR of the ward, by given name: the choices of a filter. */
export const carOwners = (
	db: Reader,
	wardId: number
): Promise<{ id: string; fullName: string }[]> =>
	db
		.selectFrom('person as p')
		.select(['p.id', 'p.fullName'])
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('car as c')
					.select('c.id')
					.where('c.wardId', '=', wardId)
					.whereRef('c.ownerId', '=', 'p.id')
			)
		)
		.orderBy('p.nameSortKey')
		.orderBy('p.id')
		.execute();
