import { auditNumber, auditSlug } from '#lib/domain/audit/numbering.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import { carNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';
import type { PrintForm } from '#lib/pdf/forms.ts';
import { auditChecklistPrint } from '../audit-print/checklist.ts';
import { carPrint } from '../car-print.ts';
import { carRegisterPrint } from '../car-register-print.ts';
import type { Context } from '../context.ts';
import { carRows } from '../database/car-register.ts';
import * as contents from '../database/pack-audits.ts';
import type { Period } from '../database/pack-contents.ts';
import type { Reader } from '../database/transaction.ts';
import { loadAudit } from '../usecases/load-audit.ts';

/** The forms of audits and corrective actions that a pack holds, in their order within a part. */
export const sheetKinds = [
	'audit-programme',
	'auditor-register',
	'audit-decision',
	'audit-plan',
	'audit-minutes',
	'audit-checklist',
	'audit-report',
	'car-register',
	'car'
] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A form to print now, or a file that was printed when it was signed; `of` is what it is about, '' for the ward. */
export type Sheet = { kind: SheetKind; of: string } & (
	{ form: PrintForm } | { stored: { sha256: string; pages: number; bytes: number } }
);
/** What a part of the pack holds, and what it ought to hold and does not. */
export type PartSheets = { sheets: Sheet[]; absent: Pick<Sheet, 'kind' | 'of'>[] };

/** From which state on an audit must have a sheet. */
const reached: Record<AuditState, number> = {
	cancelled: 0,
	planned: 0,
	team_confirmed: 1,
	notified: 2,
	in_progress: 3,
	report_issued: 4,
	closed: 4
};

/** Everything of internal audit (9.2) that belongs to a period. */
export async function auditSheets(db: Reader, ctx: Context, period: Period): Promise<PartSheets> {
	const part: PartSheets = { sheets: [], absent: [] };
	const { actor } = ctx;
	if (!actor) return part;
	for (const audit of await contents.auditsIn(db, period)) {
		const of = auditNumber(audit);
		const key = { wardId: period.wardId, number: auditSlug(audit) };
		const loaded = await loadAudit(db, ctx, actor, key);
		const step = reached[audit.state];
		if (step >= 3) {
			const data = await auditChecklistPrint(db, ctx, loaded);
			part.sheets.push({ kind: 'audit-checklist', of, form: { kind: 'audit-checklist', data } });
		} else part.absent.push({ kind: 'audit-checklist', of });
		if (audit.pdfSha256 !== null)
			part.sheets.push({
				kind: 'audit-report',
				of,
				stored: {
					sha256: audit.pdfSha256,
					pages: audit.pdfPages ?? 0,
					bytes: audit.pdfBytes ?? 0
				}
			});
		else part.absent.push({ kind: 'audit-report', of });
	}
	return part;
}

/** The register of nonconformities (8.7, 10.2) as it stands, then each of the period. */
export async function carSheets(db: Reader, ctx: Context, period: Period): Promise<PartSheets> {
	const cars = await contents.carsIn(db, period);
	if (cars.length === 0) return { sheets: [], absent: [] };
	const { wardId } = period;
	const ids = new Set(cars.map(({ id }) => id));
	const asked = { wardId, today: ctx.today, sort: 'number', direction: 'asc' } as const;
	const rows = (await carRows(db, asked)).filter(({ id }) => ids.has(id));
	const register = await carRegisterPrint(db, { wardId, asOf: ctx.today }, rows);
	const sheets: Sheet[] = [
		{ kind: 'car-register', of: '', form: { kind: 'car-register', data: register } }
	];
	for (const car of cars) {
		const data = await carPrint(db, ctx, { wardId, number: carSlug(car) });
		sheets.push({ kind: 'car', of: carNumber(car), form: { kind: 'car', data } });
	}
	return { sheets, absent: [] };
}
