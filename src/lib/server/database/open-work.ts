import { sql } from 'kysely';
import type { Role } from '#lib/domain/actor.ts';
import { localDate } from '#lib/domain/calendar/dates.ts';
import { type DocumentItem, type Me, type OpenWork, turnOf } from '#lib/domain/inbox.ts';
import { delegatorOn } from './delegations.ts';
import type { Reader } from './transaction.ts';

type Asked = {
	personId: string;
	today: string;
	memberships: readonly { wardId: number; role: Role }[];
};

/** What the revisions under way in a person's wards ask of them, or of whom they may ask about it. */
export async function openWork(db: Reader, asked: Asked): Promise<DocumentItem[]> {
	const people = new Map<number, Me>();
	for (const { wardId, role } of asked.memberships) {
		const me = people.get(wardId) ?? { personId: asked.personId, roles: [], mayApprove: false };
		people.set(wardId, { ...me, roles: [...me.roles, role] });
	}
	const items: DocumentItem[] = [];
	for (const work of await openRevisions(db, [...people.keys()], asked.today)) {
		const me = people.get(work.wardId);
		if (!me) continue;
		const mayApprove = work.state === 'in_approval' && (await approves(db, work.wardId, me, asked));
		const turn = turnOf(work, { ...me, mayApprove });
		if (turn) items.push({ ...itemOf(work), ...turn });
	}
	return items;
}

/** The head, and who holds a delegation of theirs for the day (as in usecases/load-revision.ts). */
const approves = async (db: Reader, wardId: number, me: Me, { today }: Asked): Promise<boolean> =>
	me.roles.includes('head') ||
	(me.roles.includes('deputy') && (await delegatorOn(db, wardId, me.personId, today)) !== null);

type OpenRow = OpenWork & {
	wardId: number;
	wardSlug: string;
	documentCode: string;
	revisionId: string;
	title: string;
	issue: number;
	revision: number;
	since: Date;
};

const itemOf = (work: OpenRow) => ({
	about: 'document' as const,
	wardId: work.wardId,
	wardSlug: work.wardSlug,
	documentCode: work.documentCode,
	title: work.title,
	number: { issue: work.issue, revision: work.revision },
	revisionId: work.revisionId,
	state: work.state,
	since: localDate(work.since),
	dueOn: null,
	overdueDays: 0,
	count: work.unresolvedComments
});

/** A ward has one open revision a document at most, and few at a time; their contents stay unread. */
async function openRevisions(db: Reader, wards: number[], today: string): Promise<OpenRow[]> {
	const { rows } = await sql<OpenRow>`
		select r.ward_id, u.slug as ward_slug, d.code as document_code, r.id as revision_id, r.title,
			r.issue, r.revision, r.state, r.round, r.author_id, r.drafter_ids, d.owner_id,
			coalesce(p.full_name, '') as author_name, coalesce(moved.at, r.created_at) as since,
			remarks.unresolved as unresolved_comments, reviewers.undecided, heads.approvers
		from revision r
		join document d on d.ward_id = r.ward_id and d.id = r.document_id
		join unit u on u.id = r.ward_id
		left join person p on p.id = r.author_id
		left join lateral (
			select max(m.at) as at from revision_move m
			where m.ward_id = r.ward_id and m.revision_id = r.id and m.from_state <> m.to_state) moved on true
		cross join lateral (
			select count(*)::int as unresolved from revision_comment c
			where c.ward_id = r.ward_id and c.revision_id = r.id and c.resolved_at is null) remarks
		cross join lateral (
			select coalesce(jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', coalesce(n.full_name, ''))
				order by n.name_sort_key), '[]') as undecided
			from reviewer x left join person n on n.id = x.person_id
			where x.ward_id = r.ward_id and x.revision_id = r.id and x.round = r.round and x.decision is null
			) reviewers
		cross join lateral (
			select coalesce(array_agg(n.full_name order by n.name_sort_key), '{}') as approvers
			from membership h join person n on n.id = h.person_id
			where h.ward_id = r.ward_id and h.role = 'head' and h.valid_from <= ${today}::date
				and (h.valid_until is null or h.valid_until >= ${today}::date)) heads
		where r.ward_id = any (${wards}::int[]) and r.state in ('draft', 'in_review', 'in_approval')
		order by d.code_sort_key`.execute(db);
	return rows;
}
