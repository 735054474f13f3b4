import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { FindingState } from '#lib/domain/audit/states.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { type AuditRef, aLine, aMeeting, aMember, anAudit } from './audits.ts';
import { insertRow, morning } from './documents.ts';
import type { PersonName, World } from './world.ts';

/** The day on which things happen: the first of the audit. */
export const auditDay = '2026-12-01';
/** The day after the last on which a sister ward's auditor works. */
export const afterAccess = '2026-12-17';

/** A running audit of the justice desk: led by Tâm of the sister ward, with Dũng of the ward's own. */
export async function aRunningAudit(
	w: World,
	given: Partial<Insertable<DB['audit']>> = {}
): Promise<AuditRef> {
	const audit = await anAudit(w, { state: 'in_progress', lead: 'tam', ...given });
	await aMember(w, audit, 'dung');
	return audit;
}

/** What an audit must hold once its report is issued; its file is named, not printed. */
export async function anIssuedAudit(w: World): Promise<AuditRef> {
	const pdfSha256 = 'a'.repeat(64);
	await insertRow(w, 'storedFile', {
		wardId: w.wards.thanhBinh,
		sha256: pdfSha256,
		size: 10,
		mediaType: 'application/pdf',
		createdAt: morning('2026-12-02'),
		createdBy: w.ids.dung
	});
	return aRunningAudit(w, {
		state: 'report_issued',
		reportIssuedAt: morning('2026-12-02'),
		reportIssuedBy: w.ids.tam,
		reportSha256: 'b'.repeat(64),
		pdfSha256,
		pdfPages: 3
	});
}

/** What a form sends for a new finding. */
export const words = {
	grade: 'minor',
	clause: '7.5.3',
	requirement: 'Bản lỗi thời được thu hồi khỏi nơi sử dụng',
	fact: 'Bản giấy lần ban hành 01 chưa thu hồi ở quầy',
	evidence: 'QT.TP.01 bản 01/00 tại quầy số 2'
} as const;

type FindingGiven = Partial<Omit<Insertable<DB['finding']>, 'recordedBy'>> & {
	recordedBy?: PersonName;
};

/** As the owner writes it; Dũng found it and, unless it is only recorded, Tâm reviewed it. */
export async function aFinding(
	w: World,
	audit: AuditRef,
	given: FindingGiven = {}
): Promise<{ id: string; finding: string; version: number }> {
	const { recordedBy = 'dung', ...changes } = given;
	const state: FindingState = changes.state ?? 'recorded';
	const answered = ['accepted', 'disputed', 'linked', 'closed'].includes(state);
	const row: Insertable<DB['finding']> = {
		wardId: audit.wardId,
		id: randomUUID(),
		auditId: audit.id,
		state,
		edition: 'iso-9001-2015',
		departmentId: w.departments.justice,
		...words,
		recordedBy: w.ids[recordedBy],
		recordedAt: morning(auditDay),
		...(state === 'recorded' ? {} : { reviewedBy: w.ids.tam, reviewedAt: morning('2026-12-02') }),
		...(answered ? { answeredBy: w.ids.ngoc, answeredAt: morning('2026-12-03') } : {}),
		...changes
	};
	const { number } = await w.db.asOwner((db) =>
		db.insertInto('finding').values(row).returning('number').executeTakeFirstOrThrow()
	);
	return { id: row.id, finding: String(number), version: 1 };
}

/** As it stands in the address of its page. */
export const at = (audit: AuditRef) => ({ wardId: audit.wardId, number: audit.slug });

export const findingNow = (w: World, id: string) =>
	w.db.asOwner((db) =>
		db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
	);

/** The steps that its record of moves tells, in order of time. */
export const stepsOf = async (w: World, id: string): Promise<string[]> =>
	(
		await w.db.asOwner((db) =>
			db
				.selectFrom('auditMove')
				.select('step')
				.where('findingId', '=', id)
				.orderBy('at')
				.orderBy('id')
				.execute()
		)
	).map(({ step }) => step);

/** An audit that lacks nothing for its report: answered, met, written, with findings that Tâm reviewed. */
export async function aReadyAudit(w: World) {
	const audit = await aRunningAudit(w, {
		report: JSON.stringify({
			general: 'Đơn vị chuẩn bị đầy đủ, hợp tác tốt.',
			conclusion: 'Hệ thống được duy trì, có hiệu lực.',
			correctionDueOn: '2026-12-31'
		})
	});
	const lineId = await aLine(w, audit, { answer: 'nonconforming' });
	await aLine(w, audit, { position: 2, answer: 'conforming' });
	await aMeeting(w, audit, 'opening');
	await aMeeting(w, audit, 'closing');
	const minor = await aFinding(w, audit, { lineId, state: 'reviewed' });
	const strength = await aFinding(w, audit, {
		state: 'reviewed',
		grade: 'strength',
		fact: 'Hồ sơ hộ tịch được số hóa ngay khi nhận'
	});
	return { audit, lineId, minor, strength };
}

export const auditNow = (w: World, audit: AuditRef) =>
	w.db.asOwner((db) =>
		db.selectFrom('audit').selectAll().where('id', '=', audit.id).executeTakeFirstOrThrow()
	);
