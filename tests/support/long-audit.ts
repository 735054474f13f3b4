import { sql } from 'kysely';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { World } from './world.ts';

/**
 * A running audit in Thanh Bình, led by Dũng, with so many lines, a half of them answered, and a
 * register with so many CARs, one in ten of them still open. Written without triggers, as
 * `longHistory` is.
 * @returns address of the audit, and the ids of its lines.
 */
export async function longAudit(
	w: Pick<World, 'ids' | 'wards'> & { db: Pick<World['db'], 'asOwner'> },
	given: { lines: number; cars: number; today: string }
): Promise<{ path: string; lineIds: string[] }> {
	const { lan, hung, dung, minh, hoa } = w.ids;
	const ward = w.wards.thanhBinh;
	const year = Number(given.today.slice(0, 4));
	const until = addDays(given.today, 1);
	return w.db.asOwner(async (db) => {
		await sql`set session_replication_role = replica`.execute(db);
		const { rows } = await sql<{
			id: string;
		}>`insert into audit (ward_id, id, year, number, state, title,
				date_from, date_until, access_until, created_at, created_by, decision_number, team_confirmed_at,
				team_confirmed_by, notified_at, notified_by, started_at)
			values (${ward}, gen_random_uuid(), ${year}, 1, 'in_progress', 'Đánh giá toàn hệ thống', ${given.today},
				${until}, ${until}, now(), ${lan}, '45/QĐ-UBND', now(), ${hung}, now(), ${lan}, now())
			returning id`.execute(db);
		const auditId = rows[0]?.id;
		await sql`insert into audit_member (ward_id, audit_id, person_id, role, home_ward_id, name, title)
			values (${ward}, ${auditId}, ${dung}, 'lead', ${ward}, 'Đỗ Quốc Dũng', 'Công chức')`.execute(db);
		const lines = await sql<{
			id: string;
		}>`insert into audit_line (ward_id, id, audit_id, position, edition,
				clause, question, auditor_id, answer, answered_by, answered_at, evidence)
			select ${ward}::int, gen_random_uuid(), ${auditId}::uuid, n, 'iso-9001-2015', '8.5.1',
				'Chọn hồ sơ số ' || n || ': có đủ bước, đủ chữ ký, đúng hạn không?', ${dung}::uuid,
				case when n % 2 = 0 then 'conforming' end, case when n % 2 = 0 then ${dung}::uuid end,
				case when n % 2 = 0 then now() end, case when n % 2 = 0 then 'Sổ theo dõi, hồ sơ số ' || n else '' end
			from generate_series(1, ${given.lines}::int) n returning id`.execute(db);
		await sql`insert into car (ward_id, id, year, number, state, source, title, fact, edition, reported_by,
				reported_at, reported_on, found_on, grade, owner_id, due_on, triaged_by, triaged_at,
				correction_none_reason, cause_method, similar_cases, plan_approved_by, target_operator,
				target_value, verify_from, closed_by, closed_at, risks_note, documents_changed)
			select ${ward}::int, gen_random_uuid(), ${year}::int - n / 1000, 1 + n % 1000,
				case when n % 10 = 0 then 'triaged' else 'closed' end, 'late_dossier', 'Hồ sơ quá hạn số ' || n,
				'Quá hạn 3 ngày', 'iso-9001-2015', ${hoa}::uuid, now(), f.day, f.day, 'minor', ${minh}::uuid,
				f.day + 30, ${lan}::uuid, now(), 'Chưa có đầu ra', 'five_whys', 'none', ${hung}::uuid, '>=', 95,
				f.day + 60, case when n % 10 <> 0 then ${lan}::uuid end, case when n % 10 <> 0 then now() end,
				'Đã rà soát', false
			from generate_series(0, ${given.cars}::int - 1) n
			cross join lateral (select ${given.today}::date - 40 - n / 3 as day) f`.execute(db);
		await sql`set session_replication_role = default`.execute(db);
		await sql`analyze`.execute(db);
		return {
			path: `/thanh-binh/audits/${year}-01/checklist`,
			lineIds: lines.rows.map(({ id }) => id)
		};
	});
}
