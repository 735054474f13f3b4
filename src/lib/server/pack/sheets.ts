import type { RunningAudit } from '#lib/domain/pack/parts.ts';
import { auditNumber, auditSlug } from '#lib/domain/audit/numbering.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import { carNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';
import type { PrintForm } from '#lib/pdf/forms.ts';
import { auditorsPrint } from '../audit-print/auditors.ts';
import { auditForm } from '../audit-print/forms.ts';
import { programmePrint } from '../audit-print/programme.ts';
import { carPrint } from '../car-print/car.ts';
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
	'audit-minutes-opening',
	'audit-checklist',
	'audit-minutes-closing',
	'audit-report',
	'car-register',
	'car'
] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A form to print now, or a file that was printed when it was signed; `of` is what it is about, '' for the ward. */
export type Sheet = { kind: SheetKind; of: string } & (
	{ form: PrintForm } | { stored: { sha256: string; pages: number; bytes: number } }
);
/**
 * What a part of the pack holds, and what it ought to hold and does not. Of what is still under way
 * nothing is missing yet: it is named by itself.
 */
export type PartSheets = {
	sheets: Sheet[];
	absent: Pick<Sheet, 'kind' | 'of'>[];
	running: RunningAudit[];
};

/** How far an audit has come. */
const reached: Record<AuditState, number> = {
	cancelled: 0,
	planned: 0,
	team_confirmed: 1,
	notified: 2,
	in_progress: 3,
	report_issued: 4,
	closed: 4
};
/** The papers of one audit, and how far it must have come to have each. */
const papers: { name: string; kind: SheetKind; from: number }[] = [
	{ name: 'decision', kind: 'audit-decision', from: 1 },
	{ name: 'plan', kind: 'audit-plan', from: 2 },
	{ name: 'minutes-opening', kind: 'audit-minutes-opening', from: 3 },
	{ name: 'checklist', kind: 'audit-checklist', from: 3 },
	{ name: 'minutes-closing', kind: 'audit-minutes-closing', from: 3 },
	{ name: 'report', kind: 'audit-report', from: 4 }
];

/**
 * Everything of internal audit (9.2) that belongs to a period: the programme of each of its years, the
 * register of auditors, and each audit with its papers. The papers of one audit stand together.
 */
export async function auditSheets(db: Reader, ctx: Context, period: Period): Promise<PartSheets> {
	const { wardId, from, until } = period;
	const audits = await contents.auditsIn(db, period);
	const programmes = await programmeSheets(db, ctx, wardId, from, until);
	const register = await auditorsPrint(db, wardId, ctx.today);
	const part: PartSheets = {
		...programmes,
		running: audits
			.filter(({ state }) => state === 'in_progress')
			.map((audit) => ({ of: auditNumber(audit), title: audit.title, until: audit.dateUntil }))
	};
	if (register.rows.length > 0)
		part.sheets.push({
			kind: 'auditor-register',
			of: '',
			form: { kind: 'auditor-register', data: register }
		});
	for (const audit of audits) {
		const own = await sheetsOfAudit(db, ctx, wardId, audit);
		part.sheets.push(...own.sheets);
		if (audit.state !== 'in_progress') part.absent.push(...own.absent);
	}
	// A programme and a register alone do not show that anything was audited.
	return audits.length > 0 || programmes.sheets.length > 0 ? part : { ...part, sheets: [] };
}

async function programmeSheets(
	db: Reader,
	ctx: Context,
	wardId: number,
	from: string,
	until: string
): Promise<PartSheets> {
	const part: PartSheets = { sheets: [], absent: [], running: [] };
	for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
		const of = String(year);
		const data = await programmePrint(db, ctx, wardId, year);
		if (data)
			part.sheets.push({ kind: 'audit-programme', of, form: { kind: 'audit-programme', data } });
		else part.absent.push({ kind: 'audit-programme', of });
	}
	return part;
}

async function sheetsOfAudit(
	db: Reader,
	ctx: Context,
	wardId: number,
	audit: contents.PackAudit
): Promise<PartSheets> {
	const part: PartSheets = { sheets: [], absent: [], running: [] };
	if (!ctx.actor) return part;
	const of = auditNumber(audit);
	const key = { wardId, number: auditSlug(audit) };
	const loaded = await loadAudit(db, ctx, ctx.actor, key);
	for (const { name, kind, from } of papers) {
		const form = reached[audit.state] >= from ? await auditForm(db, ctx, loaded, name) : null;
		if (form === null) part.absent.push({ kind, of });
		else if ('sha256' in form)
			part.sheets.push({
				kind,
				of,
				stored: {
					sha256: form.sha256,
					pages: audit.pdfPages ?? 0,
					bytes: audit.pdfBytes ?? 0
				}
			});
		else part.sheets.push({ kind, of, form });
	}
	return part;
}

/** The register of nonconformities (8.7, 10.2) as it stands, then each of the period. */
export async function carSheets(db: Reader, ctx: Context, period: Period): Promise<PartSheets> {
	const cars = await contents.carsIn(db, period);
	if (cars.length === 0) return { sheets: [], absent: [], running: [] };
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
	return { sheets, absent: [], running: [] };
}
