import { sql } from 'kysely';
import type { AuditState } from '#lib/domain/audit/states.ts';
import type { Reader } from './transaction.ts';

/** An audit that is neither closed nor given up, with its findings counted by who must act on them. */
export type OpenAudit = {
	wardId: number;
	wardSlug: string;
	year: number;
	number: number;
	title: string;
	state: AuditState;
	dateFrom: string;
	dateUntil: string;
	correctionDueOn: string | null;
	/** When it came into its state. */
	since: Date;
	/** Issued and not answered, or accepted observations without an action or a reason. */
	toAnswer: number;
	toDecide: number;
	/** With their CAR closed, or their action answered: an auditor looks at the evidence. */
	toClose: number;
};

export async function openAudits(db: Reader, wards: readonly number[]): Promise<OpenAudit[]> {
	const { rows } = await sql<OpenAudit>`
		select a.ward_id, u.slug as ward_slug, a.year, a.number, a.title, a.state, a.date_from, a.date_until,
			a.report->>'correctionDueOn' as correction_due_on, coalesce(moved.at, a.created_at) as since,
			f.to_answer, f.to_decide, f.to_close
		from audit a
		join unit u on u.id = a.ward_id
		left join lateral (
			select max(m.at) as at from audit_move m where m.ward_id = a.ward_id and m.audit_id = a.id
				and m.finding_id is null and m.from_state <> m.to_state) moved on true
		cross join lateral (
			select count(*) filter (where x.state = 'issued' or (x.state = 'accepted' and x.response is null))::int as to_answer,
				count(*) filter (where x.state = 'disputed')::int as to_decide,
				count(*) filter (where x.state = 'linked' and (x.grade = 'observation' or exists (
					select from car c where c.ward_id = x.ward_id and c.finding_id = x.id and c.state = 'closed')))::int as to_close
			from finding x where x.ward_id = a.ward_id and x.audit_id = a.id) f
		where a.ward_id = any (${[...wards]}::int[]) and a.state not in ('closed', 'cancelled')
		order by a.date_from, a.year, a.number`.execute(db);
	return rows;
}
