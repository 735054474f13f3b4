import type { RowPart } from '#lib/domain/document/row-fields.ts';

/**
 * How many of twelve columns each field of a row takes on a wide page; what is not named here takes
 * all.
 */
const columns: Record<RowPart, Record<string, 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>> = {
	references: {},
	definitions: { term: 4, meaning: 8 },
	legal_bases: { number: 4, articles: 8 },
	dossier: { originals: 2, copies: 2, handling: 3, form: 5 },
	deadlines: {
		'limit.amount': 3,
		'limit.unit': 4,
		sameDay: 5,
		base: 7,
		cutOff: 5,
		source: 8,
		checkedOn: 4
	},
	fees: {
		amount: 4,
		per: 4,
		cap: 4,
		tiers: 5,
		condition: 7,
		province: 4,
		source: 5,
		checkedOn: 3
	},
	steps: {
		kind: 3,
		title: 9,
		actors: 7,
		'time.amount': 2,
		'time.unit': 3,
		output: 6,
		outside: 6
	},
	forms: { code: 3, name: 9 },
	records: { keeper: 6, medium: 6, retentionYears: 4, basis: 8 },
	distribution: { to: 6, recipient: 6, copies: 3, copyNumber: 3, medium: 6 }
};

/** Written out whole, so that the style sheet holds them. */
const spans: Record<number, string> = {
	2: 'sm:col-span-2',
	3: 'sm:col-span-3',
	4: 'sm:col-span-4',
	5: 'sm:col-span-5',
	6: 'sm:col-span-6',
	7: 'sm:col-span-7',
	8: 'sm:col-span-8',
	9: 'sm:col-span-9'
};

export const spanOf = (part: RowPart, path: string): string =>
	spans[columns[part][path] ?? 0] ?? 'sm:col-span-12';
