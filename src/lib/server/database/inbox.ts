import { sql } from 'kysely';
import type { Role } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import { type DocumentItem, type InboxItem, orderInbox } from '#lib/domain/inbox.ts';
import { type Action, mayRole } from '#lib/domain/permissions.ts';
import { type AccountMatter, accountMatters } from './account-matters.ts';
import { documentsOn } from './documents-on.ts';
import { openCars } from './open-cars.ts';
import { openWork } from './open-work.ts';
import { type WardOverview, wardOverviews } from './overview.ts';
import type { Reader } from './transaction.ts';
import { carsLeftBehind, documentsLeftBehind } from './work-left-behind.ts';

/** Days ahead at which a periodic review is announced to its owner. */
const reviewNotice = 30;

export type Inbox = {
	items: InboxItem[];
	/** For an overseer: the wards below, in numbers. */
	wards: WardOverview[];
	/** For an administrator. */
	accounts: AccountMatter[];
};

/**
 * What waits for a person today in these wards (their own; others give nothing), by due date.
 * An overseer's and an administrator's part do not depend on `wardIds`.
 */
export async function inbox(
	db: Reader,
	{ personId, wardIds, today }: { personId: string; wardIds: readonly number[]; today: string }
): Promise<Inbox> {
	const held = await db
		.selectFrom('membership')
		.select(['wardId', 'role'])
		.where('personId', '=', personId)
		.where('validFrom', '<=', today)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', today)]))
		.execute();
	const staff = held.filter((m) => wardIds.includes(m.wardId) && isStaff(m.role));
	const wards = [...new Set(staff.map((m) => m.wardId))];
	const led = staff.filter((m) => m.role === 'coordinator').map((m) => m.wardId);
	const where = (action: Action) => [
		...new Set(staff.filter(({ role }) => mayRole(role, action)).map((m) => m.wardId))
	];
	const me = { personId, today };
	const items = wards.length
		? [
				...(await openWork(db, { ...me, memberships: staff })),
				...(await openCars(db, { ...me, memberships: staff })),
				...(await toAcknowledge(db, { ...me, wards })),
				...(await toConfirm(db, { ...me, wards, led })),
				...(await toRecall(db, { today, led })),
				...(await carsLeftBehind(db, { today, wards: where('car.hand_over') })),
				...(await documentsLeftBehind(db, { today, wards: where('document.change_owner') }))
			]
		: [];
	return {
		items: orderInbox(items),
		wards: held.some((m) => m.role === 'overseer') ? await wardOverviews(db, today) : [],
		accounts: held.some((m) => m.role === 'admin') ? await accountMatters(db, today) : []
	};
}

const isStaff = (role: Role): boolean => !['guest', 'overseer', 'admin'].includes(role);

type Row = Pick<DocumentItem, 'wardId' | 'wardSlug' | 'documentCode' | 'title' | 'revisionId'> & {
	issue: number;
	revision: number;
};
const item = (
	kind: DocumentItem['kind'],
	{ issue, revision, ...row }: Row,
	today: string,
	more: Pick<DocumentItem, 'since' | 'dueOn'> & Partial<DocumentItem>
): DocumentItem => ({
	...row,
	about: 'document',
	kind,
	number: { issue, revision },
	state: 'approved',
	count: 0,
	waitingFor: [],
	overdueDays: overdueDays(more.dueOn, today),
	...more
});

/** Also before the first day in force: who must follow a procedure reads it in good time. */
async function toAcknowledge(
	db: Reader,
	{ personId, wards, today }: { personId: string; wards: number[]; today: string }
): Promise<DocumentItem[]> {
	const rows = await db
		.selectFrom('acknowledgement as a')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'a.wardId').onRef('r.id', '=', 'a.revisionId')
		)
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.innerJoin('unit as u', 'u.id', 'a.wardId')
		.select([
			'a.wardId',
			'u.slug as wardSlug',
			'd.code as documentCode',
			'r.id as revisionId',
			'r.title',
			'r.issue',
			'r.revision',
			'r.issuedOn',
			'a.requestedFrom',
			'a.dueOn'
		])
		.where('a.wardId', 'in', wards)
		.where('a.personId', '=', personId)
		.where('a.acknowledgedAt', 'is', null)
		.where((eb) => eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', today)]))
		.where((eb) => eb.or([eb('d.withdrawnOn', 'is', null), eb('d.withdrawnOn', '>', today)]))
		.orderBy('d.codeSortKey')
		.execute();
	return rows.map(({ issuedOn, requestedFrom, dueOn, ...row }) =>
		item('acknowledge', row, today, { since: issuedOn ?? requestedFrom, dueOn })
	);
}

/**
 * Reviews due of documents in force that nobody is revising: to their owner in good time, and to a
 * coordinator once they are overdue, as something to ask the owner about.
 */
async function toConfirm(
	db: Reader,
	me: { personId: string; wards: number[]; led: number[]; today: string }
): Promise<DocumentItem[]> {
	const { rows } = await sql<
		Row & { ownerId: string; ownerName: string; reviewDueOn: string; effectiveFrom: string }
	>`
		select x.ward_id, u.slug as ward_slug, x.code as document_code, x.title, x.revision_id, x.issue,
			x.revision, x.owner_id, x.owner_name, x.review_due_on, x.effective_from
		from (${documentsOn(
			me.today,
			true,
			sql`(d.ward_id = any (${me.led}::int[]) or (d.ward_id = any (${me.wards}::int[]) and d.owner_id = ${me.personId}::uuid))`
		)}) x
		join unit u on u.id = x.ward_id
		where x.open_revision_id is null
			and x.review_due_on <= ${addDays(me.today, reviewNotice)}::date
			and (x.owner_id = ${me.personId}::uuid or x.review_due_on < ${me.today}::date)
		order by x.code_sort_key`.execute(db);
	return rows.map(({ ownerId, ownerName, reviewDueOn, effectiveFrom, ...row }) => {
		const dates = { since: effectiveFrom, dueOn: reviewDueOn };
		return ownerId === me.personId
			? item('confirm-review-due', row, me.today, dates)
			: item('watch', row, me.today, { ...dates, waitingFor: [ownerName] });
	});
}

/** ISO 9001:2015 7.5.3.2: paper that no longer holds comes back; one item a revision. */
async function toRecall(
	db: Reader,
	{ led, today }: { led: number[]; today: string }
): Promise<DocumentItem[]> {
	if (led.length === 0) return [];
	const { rows } = await sql<Row & { copies: number; last: string }>`
		select r.ward_id, u.slug as ward_slug, d.code as document_code, r.title, r.id as revision_id,
			r.issue, r.revision, x.copies, least(r.effective_until, d.withdrawn_on - 1) as last
		from (
			select ward_id, revision_id, sum(copies)::int as copies from distribution
			where ward_id = any (${led}::int[]) and medium = 'paper' and recalled_on is null and copies > 0
			group by ward_id, revision_id) x
		join revision r on r.ward_id = x.ward_id and r.id = x.revision_id
		join document d on d.ward_id = r.ward_id and d.id = r.document_id
		join unit u on u.id = r.ward_id
		where r.state = 'approved' and (r.effective_until < ${today}::date or d.withdrawn_on <= ${today}::date)
		order by d.code_sort_key, r.issue, r.revision`.execute(db);
	return rows.map(({ copies, last, ...row }) =>
		item('recall-copies', row, today, { since: addDays(last, 1), dueOn: null, count: copies })
	);
}
