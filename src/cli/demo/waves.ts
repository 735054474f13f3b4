import type { DocumentKind } from '#lib/domain/document/kinds.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';

/** The set that every ward has: policy, objectives, model with annexes, system procedures. */
const isoSet: DocumentKind[] = ['policy', 'objectives', 'model', 'annex', 'system_procedure'];

/**
 * In which order a fully worked ward wrote its documents: the system first, then the office's own
 * procedures, then the administrative ones, field by field. Months after the ward began.
 */
const waves: { after: number; takes: (t: DocumentTemplate) => boolean }[] = [
	{ after: 0, takes: (t) => isoSet.includes(t.kind) },
	{ after: 1, takes: (t) => t.kind === 'internal_procedure' },
	{ after: 2, takes: (t) => t.field === 'civil_status' },
	{ after: 3, takes: (t) => ['certification', 'land', 'commendation'].includes(t.field) },
	{ after: 4, takes: () => true }
];

/** How many months before today each ward began; the two that began first did everything. */
const begins: Record<string, { monthsAgo: number; whole: boolean }> = {
	'thanh-binh': { monthsAgo: 18, whole: true },
	'him-lam': { monthsAgo: 17, whole: true },
	'muong-thanh': { monthsAgo: 14, whole: false },
	'tan-thanh': { monthsAgo: 11, whole: false },
	'nam-thanh': { monthsAgo: 10, whole: false },
	'noong-bua': { monthsAgo: 9, whole: false },
	'thanh-truong': { monthsAgo: 8, whole: false },
	'thanh-minh': { monthsAgo: 7, whole: false },
	'ta-leng': { monthsAgo: 6, whole: false }
};

export type FirstIssue = { template: DocumentTemplate; monthsAgo: number };

/** The first issues of a ward's documents, each with the month in which its draft was begun. */
export function firstIssues(slug: string, templates: readonly DocumentTemplate[]): FirstIssue[] {
	const { monthsAgo, whole } = begins[slug] ?? { monthsAgo: 6, whole: false };
	return templates.flatMap((template) => {
		const wave = waves.find((w) => w.takes(template));
		if (!wave || (!whole && wave.after > 0)) return [];
		return [{ template, monthsAgo: monthsAgo - wave.after }];
	});
}
