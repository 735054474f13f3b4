import type { DocumentKind } from '#lib/domain/document/kinds.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import type { Cycle, When } from './story.ts';

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

/**
 * The wards that began last have their policy and model in force, and are still at their system
 * procedures: the city that looks down on all nine sees three at work.
 */
const underWay: Record<string, Cycle['until']> = {
	'thanh-truong': 'in_approval',
	'thanh-minh': 'in_review',
	'ta-leng': 'draft'
};

export type FirstIssue = { template: DocumentTemplate; started: When; until: Cycle['until'] };

/** The first issues of a ward's documents: when each draft was begun, and how far it came. */
export function firstIssues(slug: string, templates: readonly DocumentTemplate[]): FirstIssue[] {
	const { monthsAgo, whole } = begins[slug] ?? { monthsAgo: 6, whole: false };
	return templates.flatMap((template): FirstIssue[] => {
		const wave = waves.find((w) => w.takes(template));
		if (!wave || (!whole && wave.after > 0)) return [];
		const until = template.kind === 'system_procedure' ? underWay[slug] : undefined;
		return until
			? [{ template, started: { workingDays: 7 }, until }]
			: [{ template, started: { months: monthsAgo - wave.after }, until: 'approved' }];
	});
}
