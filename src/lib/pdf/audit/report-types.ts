import type { LineCounts } from '#lib/domain/audit/checklist.ts';
import type { ReportText } from '#lib/domain/audit/report.ts';
import type { Grade } from '#lib/domain/audit/states.ts';
import type { SummaryRow } from '#lib/domain/audit/summary.ts';
import type { ActSignaturePrint, EvidencePrint, PersonPrint } from '../nonconformity/types.ts';
import type { Day, FormPrint } from '../types.ts';

export type ReportFinding = {
	/** `PH-03`. */
	number: string;
	grade: Grade;
	/** '' for the ward as a whole. */
	department: string;
	clause: string;
	/** Code of the document, and the step of it: `QT.TP.01, B2`; '' for none. */
	place: string;
	requirement: string;
	fact: string;
	evidence: string;
};

/** BM.ISO.03.06, as it is signed and stored. */
export type AuditReportPrint = FormPrint & {
	/** `ĐGNB-2026-01`. */
	number: string;
	title: string;
	decisionNumber: string;
	dateFrom: Day;
	dateUntil: Day;
	scope: string;
	criteria: string;
	method: string;
	team: (PersonPrint & { role: 'lead' | 'auditor' | 'expert' })[];
	/** Answers of the checklist, counted. */
	lines: LineCounts;
	text: ReportText;
	/** What stands; strengths among it. */
	findings: ReportFinding[];
	/** What was seen, by the number of the finding. */
	photos: { number: string; file: EvidencePrint }[];
	summary: { rows: SummaryRow[]; total: SummaryRow };
	/** Of the lead; null on a draft. */
	signature: ActSignaturePrint | null;
};
