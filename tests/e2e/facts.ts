import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import { openDatabase } from '#lib/server/database/connect.ts';
import type { DB } from '#lib/server/database/schema.ts';

/** What the addresses and forms of the route matrix are made of, in one ward of the loaded demo. */
export type Facts = {
	ward: string;
	wardId: number;
	cityId: number;
	/** A document of each standing. */
	codes: Record<Standing, string>;
	/** Version of its open revision. */
	versions: Partial<Record<Standing, number>>;
	/** The revision in force of `inForce`. */
	revisionId: string;
	/** Two revisions of `reissued`, one after the other. */
	olderId: string;
	newerId: string;
	commentId: string;
	distributionId: string;
	packId: string;
	delegationId: string;
	/** An officer of the ward. */
	personId: string;
	positionId: string;
	membershipId: string;
	password: string;
	tomorrow: string;
};
type Standing = 'draft' | 'inReview' | 'inApproval' | 'returned' | 'inForce' | 'reissued';

/** Where the story of the demo leaves them (src/cli/demo/story.ts). */
const codes: Record<Standing, string> = {
	draft: 'QT.TP.03',
	inReview: 'QT.TP.02',
	inApproval: 'QT.CT.02',
	returned: 'QT.XH.01',
	inForce: 'QT.TP.04',
	reissued: 'QT.TP.01'
};

/** In the titles of everything of Him Lam, and of every open draft of Thanh Bình. */
export const otherMark = '‹của Him Lam›';
export const draftMark = '‹chưa ban hành›';

export async function asOwner<T>(folder: string, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
	const handle = await openDatabase({ folder: `${folder}/database` }, 'owner');
	try {
		return await work(handle.kysely);
	} finally {
		await handle.close();
	}
}

/** Marks what must not be seen, and gives both wards a pack and a delegation. */
export async function arrange(db: Kysely<DB>): Promise<{ own: Facts; other: Facts }> {
	await sql`set session_replication_role = replica`.execute(db);
	await sql`update revision r set title = title || ' ' || ${otherMark}
		from unit u where u.id = r.ward_id and u.slug = 'him-lam'`.execute(db);
	await sql`update revision r set title = title || ' ' || ${draftMark}
		from unit u where u.id = r.ward_id and u.slug = 'thanh-binh'
			and r.state in ('draft', 'in_review', 'in_approval')`.execute(db);
	const wards = { own: await factsOf(db, 'thanh-binh'), other: await factsOf(db, 'him-lam') };
	await sql`set session_replication_role = default`.execute(db);
	return wards;
}

async function factsOf(db: Kysely<DB>, slug: string): Promise<Facts> {
	const today = localDate(new Date());
	const { id: wardId } = await one(db.selectFrom('unit').select('id').where('slug', '=', slug));
	const { id: cityId } = await one(db.selectFrom('unit').select('id').where('kind', '=', 'city'));
	const revisions = await db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.select(['r.id', 'r.state', 'r.version', 'd.code', 'r.pdfSha256'])
		.where('r.wardId', '=', wardId)
		.orderBy('r.issue')
		.orderBy('r.revision')
		.execute();
	const of = (standing: Standing) => revisions.filter((r) => r.code === codes[standing]);
	const last = (standing: Standing) => {
		const found = of(standing).at(-1);
		if (!found) throw new Error(`the demo has no ${codes[standing]} in ${slug}`);
		return found;
	};
	const inForce = last('inForce');
	const members = await db
		.selectFrom('membership')
		.select(['id', 'personId', 'role', 'positionId'])
		.where('wardId', '=', wardId)
		.orderBy('id')
		.execute();
	const officer = members.find((m) => m.role === 'officer' && m.positionId);
	const head = members.find((m) => m.role === 'head');
	const deputy = members.find((m) => m.role === 'deputy');
	if (!officer || !head || !deputy) throw new Error(`${slug} lacks people`);
	const inWard = { wardId, id: randomUUID() };
	const delegation = {
		...inWard,
		fromPersonId: head.personId,
		toPersonId: deputy.personId,
		decisionNumber: '1/UQ-UBND',
		validFrom: addDays(today, -9),
		validUntil: addDays(today, -2)
	};
	await db.insertInto('delegation').values(delegation).execute();
	const pack = {
		...inWard,
		periodFrom: addDays(today, -30),
		periodUntil: today,
		locale: 'vi' as const,
		issuedAt: new Date(),
		issuedBy: head.personId,
		fileSha256: inForce.pdfSha256 ?? '',
		pages: 3,
		eventSeq: 1,
		eventHash: '0'.repeat(64),
		parts: '[]'
	};
	await db.insertInto('pack').values(pack).execute();
	const { id: commentId } = await one(
		db
			.selectFrom('revisionComment')
			.select('id')
			.where('wardId', '=', wardId)
			.where('revisionId', '=', last('returned').id)
	);
	const { id: distributionId } = await one(
		db
			.selectFrom('distribution')
			.select('id')
			.where('wardId', '=', wardId)
			.where('revisionId', '=', inForce.id)
	);
	return {
		ward: slug,
		wardId,
		cityId,
		codes,
		versions: {
			draft: last('draft').version,
			inReview: last('inReview').version,
			inApproval: last('inApproval').version,
			returned: last('returned').version
		},
		revisionId: inForce.id,
		olderId: of('reissued')[0]?.id ?? '',
		newerId: of('reissued')[1]?.id ?? '',
		commentId,
		distributionId,
		packId: inWard.id,
		delegationId: inWard.id,
		personId: officer.personId,
		positionId: officer.positionId ?? '',
		membershipId: officer.id,
		password: demoPassword,
		tomorrow: addDays(today, 1).split('-').reverse().join('/')
	};
}

const one = <T>(query: { executeTakeFirstOrThrow(): Promise<T> }): Promise<T> =>
	query.executeTakeFirstOrThrow();

/** Tables in which signing in and keeping house leave their traces. */
const doors = ['session', 'sign_in_attempt', 'checkpoint'];

/** How many rows each table has and where each chain of events stands: equal says that nothing was written. */
export async function traces(db: Kysely<DB>): Promise<Record<string, unknown>> {
	const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
		where schemaname = 'app' order by tablename`.execute(db);
	const found: Record<string, unknown> = {};
	for (const { name } of rows.filter((row) => !doors.includes(row.name))) {
		const counted = await sql<{
			count: number;
		}>`select count(*) from ${sql.table(`app.${name}`)}`.execute(db);
		found[name] = counted.rows[0]?.count;
	}
	const heads = await sql`select ward_id, seq, encode(hash, 'hex') as hash from event_head
		order by ward_id`.execute(db);
	return { ...found, heads: heads.rows };
}
