import { wordsFor } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { Sheet, SheetKind } from './sheets.ts';

const sheetName = wordsFor<SheetKind>({
	'audit-programme': m.pack_sheet_audit_programme,
	'auditor-register': m.pack_sheet_auditor_register,
	'audit-decision': m.pack_sheet_audit_decision,
	'audit-plan': m.pack_sheet_audit_plan,
	'audit-minutes-opening': m.pack_sheet_audit_minutes_opening,
	'audit-checklist': m.pack_sheet_audit_checklist,
	'audit-minutes-closing': m.pack_sheet_audit_minutes_closing,
	'audit-report': m.pack_sheet_audit_report,
	'car-register': m.pack_sheet_car_register,
	car: m.pack_sheet_car
});

/** “Báo cáo đánh giá nội bộ ĐGNB-2026-01”. */
export const sheetTitle = ({ kind, of }: Pick<Sheet, 'kind' | 'of'>, locale: Locale): string =>
	[sheetName(kind, locale), of].filter(Boolean).join(' ');
