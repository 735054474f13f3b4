import { sql } from 'kysely';
import { auditSlug, parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import type { Answer, AuditState, FindingState, Grade } from '#lib/domain/audit/states.ts';
import type { Context } from '#lib/server/context.ts';
import { auditTries } from './audit-tries.ts';
import { findingTries } from './finding-tries.ts';
import type { Walk, WalkMove } from './walks.ts';
import type { PersonName } from './world.ts';

/** An audit as it stands, with what a page of it would send along. */
export type SeenAudit = {
	slug: string;
	id: string;
	state: AuditState;
	version: number;
	dateFrom: string;
	dateUntil: string;
	accessUntil: string;
	acknowledged: boolean;
	written: boolean;
	team: { id: string; role: string }[];
	scope: string[];
	slots: number;
	/** Who was told and has not answered. */
	unread: string[];
	meetings: string[];
	lines: { id: string; version: number; answer: Answer | null; found: boolean }[];
	findings: SeenFinding[];
};
export type SeenFinding = {
	number: number;
	version: number;
	state: FindingState;
	grade: Grade;
	/** A CAR of it was closed as effective. */
	proved: boolean;
};

/** One thing that can be tried on an audit, or on a finding of it. */
export type Try = {
	name: string;
	/** Whether it leads on from where the audit stands; what does not is tried now and then too. */
	fits: (audit: SeenAudit, walk: Walk) => boolean;
	usual: (audit: SeenAudit, walk: Walk) => PersonName[];
	/** @returns the number of a CAR that it raised, as on paper. */
	act: (at: Attempt) => Promise<{ car?: string | null } | void | object>;
};
export type Attempt = {
	walk: Walk;
	ctx: Context;
	seen: SeenAudit;
	/** What every page of the audit sends; now and then of a page that is too old. */
	key: { wardId: number; number: string; version: number };
};

/** As the owner sees it, in one look: who walks may see less, and nobody needs the rest twice. */
async function look(walk: Walk, slug: string): Promise<SeenAudit> {
	const { year, number } = parseAuditSlug(slug) ?? { year: 0, number: 0 };
	const { rows } = await walk.w.db.asOwner((db) =>
		sql<SeenAudit>`select a.id, ${slug} as slug, a.state, a.version, a.date_from, a.date_until, a.access_until,
			a.report_acknowledged_at is not null as acknowledged, a.report ? 'general' as written,
			(select coalesce(jsonb_agg(jsonb_build_object('id', m.person_id, 'role', m.role)
				order by m.role desc, m.name), '[]')
				from app.audit_member m where m.audit_id = a.id) as team,
			(select coalesce(jsonb_agg(s.id), '[]') from app.audit_scope s where s.audit_id = a.id) as scope,
			(select count(*)::int from app.audit_slot s where s.audit_id = a.id) as slots,
			(select coalesce(jsonb_agg(n.person_id order by n.name), '[]') from app.audit_notice n
				where n.audit_id = a.id and n.acknowledged_at is null) as unread,
			(select coalesce(jsonb_agg(m.kind), '[]') from app.audit_meeting m where m.audit_id = a.id) as meetings,
			(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'version', l.version, 'answer', l.answer,
				'found', exists (select from app.finding f where f.line_id = l.id and f.state <> 'withdrawn'))
				order by l.position), '[]') from app.audit_line l where l.audit_id = a.id) as lines,
			(select coalesce(jsonb_agg(jsonb_build_object('number', f.number, 'version', f.version, 'state', f.state,
				'grade', f.grade, 'proved', exists (select from app.car c where c.finding_id = f.id
				and c.state = 'closed')) order by f.number), '[]') from app.finding f where f.audit_id = a.id) as findings
			from app.audit a where a.ward_id = ${walk.w.wards.thanhBinh} and a.year = ${year}
				and a.number = ${number}`.execute(db)
	);
	const [seen] = rows;
	if (!seen) throw new Error(`no audit ${slug}`);
	return seen;
}

/** So many audits are on their way at once, and so many when some of them wait. */
const open = 2;
const most = 3;
const isOver = ({ state }: SeenAudit): boolean => state === 'closed' || state === 'cancelled';

/**
 * Moves on the audits of a ward: plans new ones as old ones end, and tries what leads on, or what does not.
 * @param raised is told each CAR that a finding raised, as in its address.
 */
export function auditMoves(
	plan: (walk: Walk, ctx: Context) => Promise<{ year: number; number: number }>,
	raised: (walk: Walk, slug: string) => Promise<void>
): (walk: Walk) => Promise<WalkMove[]> {
	const slugs: string[] = [];
	const over: SeenAudit[] = [];
	const last = new Map<string, SeenAudit>();
	const planOne: WalkMove = {
		name: 'plan-audit',
		usual: ['lan'],
		try: async (walk, ctx) => void slugs.push(auditSlug(await plan(walk, ctx)))
	};
	const tries = [...auditTries, ...findingTries];
	return async (walk) => {
		if (slugs.length < open) return [planOne];
		const known = async (slug: string): Promise<SeenAudit> => {
			// What was seen stands until something is done; a CAR that ends is noticed sooner or later.
			const old = walk.chance(0.2) ? undefined : last.get(slug);
			const seen = old ?? (await look(walk, slug));
			last.set(slug, seen);
			return seen;
		};
		const ended = over.length > 0 && walk.chance(0.05) ? walk.pick(over) : null;
		const seen = ended ?? (await known(walk.pick(slugs)));
		if (!ended && isOver(seen)) {
			slugs.splice(slugs.indexOf(seen.slug), 1);
			over.push(seen);
			return [planOne];
		}
		const fitting = tries.filter(({ fits }) => fits(seen, walk));
		// Where all waits for a correction, the next audit begins.
		if (!fitting.length && !ended && slugs.length < most) return [planOne];
		const among = fitting.length > 0 && walk.chance(0.9) ? fitting : tries;
		return among.map(({ name, usual, act }) => ({
			name,
			usual: usual(seen, walk),
			try: async (_walk, ctx) => {
				const version = seen.version + (walk.chance(0.03) ? 1 : 0);
				const key = { wardId: walk.w.wards.thanhBinh, number: seen.slug, version };
				const done = await act({ walk, ctx, seen, key });
				last.delete(seen.slug);
				if (done && 'car' in done && done.car) await raised(walk, done.car.replace('CAR-', ''));
			}
		}));
	};
}
