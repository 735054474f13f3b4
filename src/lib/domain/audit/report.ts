/** What the lead writes into the report (BM.ISO.03.06); tables and findings are taken from the audit. */
export type ReportText = {
	/** 1. Tình hình chung. */
	general?: string;
	/** 5. Hiệu lực của hệ thống, kết luận. */
	conclusion?: string;
	/** 6. Kiến nghị. */
	recommendations?: string;
	/** Thời hạn khắc phục, 'YYYY-MM-DD'. */
	correctionDueOn?: string | null;
};

/** Without these a report says nothing; there may be nothing to recommend, and nothing to correct. */
export const neededReportParts = ['general', 'conclusion'] as const;

export const missingReportParts = (report: ReportText): (typeof neededReportParts)[number][] =>
	neededReportParts.filter((part) => !report[part]?.trim());
