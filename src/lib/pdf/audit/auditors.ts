import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CertificateStanding } from '#lib/domain/audit/certificate.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { certificateWords } from '#lib/i18n/programme-labels.ts';
import { formatDate } from '#lib/i18n/text/format.ts';
import { registerForm } from '../parts/register-form.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition, FormPrint } from '../types.ts';

/** BM.ISO.03.08 as of a day. */
export type AuditorRegisterPrint = FormPrint & {
	asOf: Day;
	rows: {
		name: string;
		title: string;
		number: string;
		issuer: string;
		issuedOn: Day;
		validUntil: Day | null;
		scope: string;
		standing: CertificateStanding;
		daysLeft: number | null;
		revokedOn: Day | null;
	}[];
};

export function auditorRegisterDefinition(
	input: AuditorRegisterPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return registerForm(
		data,
		{
			title: m.audit_auditor_paper_title({}, { locale }),
			columns: [
				{ head: m.audit_programme_paper_row({}, { locale }), width: 26, align: 'center' },
				{ head: m.audit_auditor_name({}, { locale }), width: 120 },
				{ head: m.audit_auditor_position({}, { locale }), width: 120 },
				{ head: m.audit_auditor_paper_certificate({}, { locale }), width: null },
				{ head: m.audit_auditor_scope({}, { locale }), width: 120 },
				{ head: m.audit_auditor_standing({}, { locale }), width: 84 }
			],
			rows: data.rows.map((row, i) => [
				`${i + 1}`,
				row.name,
				row.title,
				certificate(row, locale),
				row.scope,
				certificateWords(row.standing, row, locale)
			]),
			none: m.audit_auditor_paper_empty({}, { locale })
		},
		edition
	);
}

const certificate = (row: AuditorRegisterPrint['rows'][number], locale: Locale): string =>
	[
		m.audit_auditor_paper_cell(
			{ number: row.number, date: formatDate(row.issuedOn), issuer: row.issuer },
			{ locale }
		),
		row.validUntil
			? m.audit_auditor_paper_until({ date: formatDate(row.validUntil) }, { locale })
			: m.audit_auditor_no_end({}, { locale })
	].join('\n');
