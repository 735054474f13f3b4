import { type RawBuilder, sql } from 'kysely';

/**
 * A query with one row a document: what it is on a day. Each lateral look takes one entry of an index,
 * so that the length of a document's history costs nothing. The next revision is the first that begins
 * after the day, and counts from the day on which it was issued. Documents of which nothing may be seen
 * on that day have no row.
 *
 * Columns: document_id, ward_id, code, code_sort_key, code_folded, kind, field, owner_id, owner_name,
 * department_name, revision_id, title, title_folded, title_sort_key, issue, revision, clauses, issued_on,
 * effective_from, effective_until, standing, withdrawn_on, review_due_on (of what is in force), and
 * open_revision_id, open_state, open_issue, open_revision of a draft beside the row's own revision.
 *
 * (Approved revisions are looked up by the document alone: see migration 0009. Of the revision to
 * show, `case` and not `coalesce`: row-level security lets an index answer only what cannot leak, and
 * PostgreSQL does not know that of coalesce.)
 *
 * @param asOf 'YYYY-MM-DD'
 * @param live whether what is still being worked on is looked at (it has no date but today)
 * @param where a condition on document `d`
 */
export function documentsOn(asOf: string, live: boolean, where: RawBuilder<unknown>) {
	const day = sql`${asOf}::date`;
	const same = sql`x.ward_id = d.ward_id and x.document_id = d.id`;
	const liveOnly = live ? sql`true` : sql`false`;
	return sql`
		select d.id as document_id, d.ward_id, d.code, d.code_sort_key, d.code_folded, d.kind, d.field,
			d.owner_id, coalesce(p.full_name, '') as owner_name, coalesce(v.name, '') as department_name,
			m.id as revision_id, m.title, m.title_folded, m.title_sort_key, m.issue, m.revision, m.clauses,
			m.issued_on, m.effective_from, m.effective_until, s.standing,
			case when d.withdrawn_on <= ${day} then d.withdrawn_on end as withdrawn_on,
			case when s.standing = 'in_force' then
				(greatest(m.effective_from, c.confirmed_on) + make_interval(months => d.review_months))::date
				end as review_due_on,
			case when open.id <> m.id then open.id end as open_revision_id,
			case when open.id <> m.id then open.state end as open_state,
			case when open.id <> m.id then open.issue end as open_issue,
			case when open.id <> m.id then open.revision end as open_revision
		from document d
		left join lateral (
			select x.id, x.effective_until from revision x
			where x.document_id = d.id and x.state = 'approved' and x.effective_from <= ${day}
			order by x.effective_from desc limit 1) held on true
		left join lateral (
			select y.id from (
				select x.id, x.issued_on from revision x
				where x.document_id = d.id and x.state = 'approved' and x.effective_from > ${day}
				order by x.effective_from limit 1) y
			where y.issued_on <= ${day}) next on true
		left join lateral (
			select x.id, x.state, x.issue, x.revision from revision x
			where ${same} and x.state in ('draft', 'in_review', 'in_approval') and ${liveOnly}
				and (d.withdrawn_on is null or d.withdrawn_on > ${day}) limit 1) open on true
		left join lateral (
			select x.id from revision x
			where ${same} and x.state = 'cancelled' and ${liveOnly}
				and held.id is null and next.id is null and open.id is null
			order by x.created_at desc limit 1) gone on true
		cross join lateral (
			select x.* from revision x
			where x.ward_id = d.ward_id and x.id =
				case when held.id is not null and (held.effective_until is null or held.effective_until >= ${day})
						then held.id
					when next.id is not null then next.id
					when open.id is not null then open.id
					when held.id is not null then held.id
					else gone.id end
			limit 1) m
		cross join lateral (select case
			when m.state <> 'approved' then m.state
			when d.withdrawn_on <= ${day} then 'withdrawn'
			when m.effective_from > ${day} then 'scheduled'
			when m.effective_until < ${day} then 'superseded'
			else 'in_force' end as standing) s
		left join lateral (
			select max(y.confirmed_on) as confirmed_on from review_confirmation y
			where y.ward_id = d.ward_id and y.document_id = d.id and y.confirmed_on <= ${day}) c on true
		left join person p on p.id = d.owner_id
		left join unit_version v on v.unit_id = d.department_id and v.valid_from <= ${day}
			and (v.valid_until is null or v.valid_until >= ${day})
		where ${where}`;
}
