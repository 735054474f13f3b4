import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/database/schema.ts';
import { type DocumentRef, insertRow, morning, sha256Of } from './documents.ts';
import type { PersonName, World } from './world.ts';

/**
 * Audits as the owner writes them, in whatever state a test wants. Without being told otherwise: the
 * audit of one process on 1 and 2 December 2026, led by Dũng of the ward's own auditors.
 */
export type AuditRef = {
	wardId: number;
	id: string;
	year: number;
	number: number;
	/** As in its address. */
	slug: string;
	scopeId: string;
};

type Given<T extends keyof DB> = Partial<Omit<Insertable<DB[T]>, 'wardId' | 'auditId'>>;

const reached = [
	'planned',
	'team_confirmed',
	'notified',
	'in_progress',
	'report_issued',
	'closed'
] as const;

export async function anAudit(
	w: World,
	given: Given<'audit'> & {
		wardId?: number;
		/** What is audited, besides the document. */
		row?: Given<'auditScope'>;
		/** The lead; null for an audit without a team. */
		lead?: PersonName | null;
		document?: DocumentRef;
	} = {}
): Promise<AuditRef> {
	const {
		lead = 'dung',
		document,
		row: scopeRow = {},
		wardId = w.wards.thanhBinh,
		...changes
	} = given;
	const state = changes.state ?? 'planned';
	const at = morning('2026-11-02');
	const since = (s: (typeof reached)[number]) =>
		reached.indexOf(state as (typeof reached)[number]) >= reached.indexOf(s);
	const id = randomUUID();
	const confirmed = since('team_confirmed')
		? { teamConfirmedAt: at, teamConfirmedBy: w.ids.hung, decisionNumber: '45/QĐ-UBND' }
		: {};
	const notified = since('notified') ? { notifiedAt: at, notifiedBy: w.ids.lan } : {};
	const row: Insertable<DB['audit']> = {
		wardId,
		id,
		year: 2026,
		state,
		title: 'Đánh giá nội bộ đợt cuối năm 2026',
		objective: 'Xác định mức độ phù hợp và hiệu lực của hệ thống',
		criteria: 'TCVN ISO 9001:2015, tài liệu của phường',
		scope: 'Tư pháp – Hộ tịch',
		method: 'Phỏng vấn, xem hồ sơ, quan sát tại chỗ',
		dateFrom: '2026-12-01',
		dateUntil: '2026-12-02',
		accessUntil: '2026-12-16',
		createdAt: at,
		createdBy: w.ids.lan,
		...confirmed,
		...notified,
		...(since('in_progress') ? { startedAt: at } : {}),
		...changes
	};
	const { year, number } = await w.db.asOwner((db) =>
		db.insertInto('audit').values(row).returning(['year', 'number']).executeTakeFirstOrThrow()
	);
	const ref: AuditRef = {
		wardId,
		id,
		year,
		number,
		slug: `${year}-${String(number).padStart(2, '0')}`,
		scopeId: randomUUID()
	};
	await insertRow(w, 'auditScope', {
		wardId,
		id: ref.scopeId,
		auditId: id,
		position: 1,
		process: 'Đăng ký khai sinh',
		documentId: document?.id ?? null,
		clauses: ['8.5.1'],
		...scopeRow
	});
	if (lead) await aMember(w, ref, lead, { role: 'lead' });
	return ref;
}

const names: Partial<Record<PersonName, [string, string]>> = {
	dung: ['Đỗ Quốc Dũng', 'Công chức Tài chính – Kế toán'],
	hoa: ['Quàng Thị Hoa', 'Công chức Một cửa'],
	minh: ['Lò Văn Minh', 'Công chức Tư pháp – Hộ tịch'],
	lan: ['Nguyễn Thị Lan', 'Công chức Văn phòng – Thống kê'],
	tam: ['Điêu Thị Tâm', 'Công chức Địa chính – Xây dựng']
};

export const aMember = (
	w: World,
	audit: AuditRef,
	person: PersonName,
	given: Given<'auditMember'> = {}
) =>
	insertRow(w, 'auditMember', {
		wardId: audit.wardId,
		auditId: audit.id,
		personId: w.ids[person],
		role: 'auditor',
		homeWardId: person === 'tam' ? w.wards.himLam : w.wards.thanhBinh,
		name: names[person]?.[0] ?? person,
		title: names[person]?.[1] ?? '',
		...given
	});

/** A certificate in the register of the ward where the person works, valid until 2029. */
export const aCertificate = (
	w: World,
	person: PersonName,
	given: Partial<Insertable<DB['auditorCertificate']>> = {}
) =>
	insertRow(w, 'auditorCertificate', {
		wardId: person === 'tam' ? w.wards.himLam : w.wards.thanhBinh,
		id: randomUUID(),
		personId: w.ids[person],
		personName: names[person]?.[0] ?? person,
		personTitle: names[person]?.[1] ?? '',
		number: `CN-${person}`,
		issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
		issuedOn: '2024-05-10',
		validUntil: '2029-05-09',
		createdAt: morning('2024-06-01'),
		createdBy: person === 'tam' ? w.ids.mai : w.ids.lan,
		...given
	});

/** Opening and closing meeting, and between them a visit that covers the whole scope. */
export async function aTimetable(w: World, audit: AuditRef): Promise<void> {
	for (const [kind, onDate, starts, ends] of [
		['opening', '2026-12-01', '08:00', '08:30'],
		['visit', '2026-12-01', '08:30', '11:30'],
		['closing', '2026-12-02', '16:00', '16:30']
	] as const)
		await insertRow(w, 'auditSlot', {
			wardId: audit.wardId,
			id: randomUUID(),
			auditId: audit.id,
			onDate,
			starts,
			ends,
			kind,
			place: 'Phòng họp UBND phường',
			scopeIds: kind === 'visit' ? [audit.scopeId] : [],
			auditorIds: kind === 'visit' ? [w.ids.dung] : [],
			auditee: kind === 'visit' ? 'Lò Văn Minh' : ''
		});
}

export const aNotice = (
	w: World,
	audit: AuditRef,
	person: PersonName,
	given: Given<'auditNotice'> = {}
) =>
	insertRow(w, 'auditNotice', {
		wardId: audit.wardId,
		auditId: audit.id,
		personId: w.ids[person],
		name: names[person]?.[0] ?? person,
		title: names[person]?.[1] ?? '',
		notifiedAt: morning('2026-11-20'),
		...given
	});

export const aMeeting = (
	w: World,
	audit: AuditRef,
	kind: 'opening' | 'closing',
	given: Given<'auditMeeting'> = {}
) =>
	insertRow(w, 'auditMeeting', {
		wardId: audit.wardId,
		auditId: audit.id,
		kind,
		onDate: kind === 'opening' ? '2026-12-01' : '2026-12-02',
		starts: '08:00',
		ends: '08:30',
		place: 'Phòng họp UBND phường',
		chair: 'Đỗ Quốc Dũng',
		secretary: 'Nguyễn Thị Lan',
		attendees: JSON.stringify([{ name: 'Lò Văn Minh', title: 'Công chức Tư pháp – Hộ tịch' }]),
		content: 'Thống nhất kế hoạch đánh giá.',
		recordedBy: w.ids.dung,
		recordedAt: morning('2026-12-01'),
		...given
	});

/** One line of the checklist, not answered unless told. */
export async function aLine(
	w: World,
	audit: AuditRef,
	given: Given<'auditLine'> = {}
): Promise<string> {
	const id = given.id ?? randomUUID();
	await insertRow(w, 'auditLine', {
		wardId: audit.wardId,
		auditId: audit.id,
		position: 1,
		scopeId: audit.scopeId,
		edition: 'iso-9001-2015',
		clause: '8.5.1',
		question: 'Chọn 5 hồ sơ: có đủ bước, đủ chữ ký không?',
		...(given.answer ? { answeredBy: w.ids.dung, answeredAt: morning('2026-12-01') } : {}),
		...given,
		id
	});
	return id;
}

/** What the form of minutes holds. */
export const aMeetingRecord = {
	onDate: '2026-12-01',
	starts: '08:00',
	ends: '08:30',
	place: 'Phòng họp UBND phường',
	chair: 'Điêu Thị Tâm',
	secretary: 'Đỗ Quốc Dũng',
	content: 'Thống nhất mục đích, phạm vi và lịch đánh giá.',
	attendees: [{ name: 'Lò Văn Minh', title: 'Công chức Tư pháp – Hộ tịch' }, {}]
};

/** The columns of an audit whose report was issued, with its printed file. */
export async function aPrintedReport(w: World): Promise<Given<'audit'>> {
	const pdfSha256 = sha256Of('report');
	await insertRow(w, 'storedFile', {
		wardId: w.wards.thanhBinh,
		sha256: pdfSha256,
		size: 1000,
		mediaType: 'application/pdf',
		createdAt: morning('2026-12-03'),
		createdBy: w.ids.dung
	});
	return {
		report: JSON.stringify({ general: 'Hệ thống được duy trì.', conclusion: 'Có hiệu lực.' }),
		reportSha256: sha256Of('report text'),
		reportIssuedAt: morning('2026-12-03'),
		reportIssuedBy: w.ids.dung,
		pdfSha256,
		pdfPages: 4
	};
}
