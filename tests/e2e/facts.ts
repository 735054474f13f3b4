import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import { aCarOf } from './car-facts.ts';
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
	/** Of a programme that is a draft, one that waits for approval, one that is approved. */
	programmes: Record<'draft' | 'inApproval' | 'approved', number>;
	/** A line of the approved one. */
	programmeLineId: string;
	certificateId: string;
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

/** Years that the demo does not speak of. */
const programmes = { draft: 2098, inApproval: 2099, approved: 2100 };

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
	const { programmeLineId, certificateId } = await programmesIn(
		db,
		wardId,
		officer.personId,
		head.personId
	);
	await anAuditOf(db, wardId, head.personId, slug === 'him-lam' ? otherMark : '');
	const mark = slug === 'him-lam' ? otherMark : '';
	await aCarOf(db, wardId, { officer: officer.personId, head: head.personId }, mark);
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
		programmes,
		programmeLineId,
		certificateId,
		personId: officer.personId,
		positionId: officer.positionId ?? '',
		membershipId: officer.id,
		password: demoPassword,
		tomorrow: addDays(today, 1).split('-').reverse().join('/')
	};
}

/** A programme of each state that a form is sent to, and a certificate. */
async function programmesIn(
	db: Kysely<DB>,
	wardId: number,
	authorId: string,
	approvedBy: string
): Promise<{ programmeLineId: string; certificateId: string }> {
	const at = new Date();
	const signed = { contentSha256: '0'.repeat(64), submittedAt: at };
	const states = [
		[programmes.draft, { state: 'draft' }],
		[programmes.inApproval, { state: 'in_approval', ...signed }],
		[programmes.approved, { state: 'approved', ...signed, approvedAt: at, approvedBy }]
	] as const;
	const line = { wardId, id: randomUUID(), position: 1, process: 'Đăng ký khai sinh' };
	for (const [year, changes] of states) {
		const id = randomUUID();
		const row = { wardId, id, year, authorId, createdAt: at, ...changes };
		await db.insertInto('auditProgramme').values(row).execute();
		if (year === programmes.approved)
			await db
				.insertInto('auditProgrammeLine')
				.values({ ...line, programmeId: id, months: [12], clauses: ['8.5.1'] })
				.execute();
	}
	const certificate = {
		wardId,
		id: randomUUID(),
		personId: authorId,
		personName: 'Nguyễn Thị Thử',
		personTitle: '',
		number: 'CN-THU',
		issuer: 'Chi cục',
		issuedOn: '2020-01-01',
		createdAt: at,
		createdBy: authorId
	};
	await db.insertInto('auditorCertificate').values(certificate).execute();
	return { programmeLineId: line.id, certificateId: certificate.id };
}

/** The address of the one audit that {@link arrange} plans in each ward. */
export const auditNumber = '2098-01';

/** The one line of its checklist, by the same id in each ward. */
export const auditLineId = '7b1c6f0e-4d5a-4e7b-9c3f-2a8d1e6f5b40';

async function anAuditOf(db: Kysely<DB>, wardId: number, by: string, mark: string): Promise<void> {
	const id = randomUUID();
	const day = '2098-06-02';
	const audit = {
		...{ wardId, id, year: 2098, number: 1, state: 'planned' as const },
		title: `Đánh giá nội bộ ${mark}`,
		...{ dateFrom: day, dateUntil: day, accessUntil: day },
		...{ createdAt: new Date(), createdBy: by }
	};
	await db.insertInto('audit').values(audit).execute();
	await db
		.insertInto('auditScope')
		.values({ wardId, id: randomUUID(), auditId: id, position: 1, process: 'Một cửa' })
		.execute();
	await db
		.insertInto('auditLine')
		.values({
			...{ wardId, id: auditLineId, auditId: id, position: 1, edition: 'iso-9001-2015' },
			...{ clause: '7.5.3', question: `Câu hỏi ${mark}` }
		})
		.execute();
	await db
		.insertInto('finding')
		.values({
			...{ wardId, id: randomUUID(), auditId: id, number: 1, state: 'recorded' },
			...{ edition: 'iso-9001-2015', clause: '7.5.3', requirement: 'Yêu cầu', evidence: 'Sổ' },
			...{ grade: 'minor' as const },
			...{ fact: `Điều đã thấy ${mark}`, recordedBy: by, recordedAt: new Date() }
		})
		.execute();
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
