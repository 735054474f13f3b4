import { deadlineBaseEvents, timeUnits } from './content-parts.ts';

/**
 * A list of rows as a form: each field is a text, named `rows.<number>.<path>`. One description serves
 * the page, the reading of what was sent, and the buttons that add, move and take out rows.
 */
export type RowField = {
	/** Where in the row: `title`, `time.amount`. */
	path: string;
	/**
	 * 'line' and 'words' are texts of one and of several lines; 'list' is parted by semicolons; 'count' is
	 * a number that is 0 when empty, 'number' one that is null; 'tiers' has a line `from: amount` for each.
	 */
	kind: 'line' | 'words' | 'list' | 'count' | 'number' | 'choice' | 'flag' | 'day' | 'tiers';
	choices?: readonly string[];
	/** What a new row begins with; a row that says nothing else is an empty one. */
	start?: string;
};

const line = (path: string): RowField => ({ path, kind: 'line' });
const words = (path: string): RowField => ({ path, kind: 'words' });
const choice = (path: string, choices: readonly string[], start = choices[0]): RowField => ({
	path,
	kind: 'choice',
	choices,
	start: start ?? ''
});
const duration = (path: string): RowField[] => [
	{ path: `${path}.amount`, kind: 'number' },
	choice(`${path}.unit`, timeUnits)
];
const sourced = [line('source'), { path: 'checkedOn', kind: 'day' }] as const;

export const rowForms = {
	references: [line('text')],
	definitions: [line('term'), words('meaning')],
	legal_bases: [line('number'), line('articles'), words('title')],
	dossier: [
		words('name'),
		{ path: 'originals', kind: 'count', start: '1' },
		{ path: 'copies', kind: 'count', start: '0' },
		choice('handling', ['submit', 'present']),
		line('form'),
		words('condition')
	],
	deadlines: [
		line('condition'),
		...duration('limit'),
		{ path: 'sameDay', kind: 'flag' },
		choice('base', deadlineBaseEvents),
		line('cutOff'),
		words('note'),
		...sourced
	],
	fees: [
		line('name'),
		{ path: 'amount', kind: 'number' },
		choice('per', ['case', 'page', 'copy', 'contract']),
		{ path: 'cap', kind: 'number' },
		{ path: 'tiers', kind: 'tiers' },
		words('condition'),
		line('province'),
		...sourced
	],
	steps: [
		choice('kind', ['start', 'action', 'check', 'end'], 'action'),
		words('title'),
		{ path: 'actors', kind: 'list' },
		...duration('time'),
		line('output'),
		line('outside'),
		words('note')
	],
	forms: [line('code'), line('name')],
	records: [
		words('name'),
		line('keeper'),
		choice('medium', ['paper', 'electronic', 'both']),
		{ path: 'retentionYears', kind: 'number' },
		words('basis')
	],
	distribution: [
		{ path: 'to', kind: 'choice', start: '' },
		line('recipient'),
		{ path: 'copies', kind: 'count', start: '1' },
		line('copyNumber'),
		choice('medium', ['paper', 'electronic'])
	]
} as const satisfies Record<string, readonly RowField[]>;
export type RowPart = keyof typeof rowForms;

export const isRowPart = (part: string): part is RowPart => Object.hasOwn(rowForms, part);
export const fieldsOf = (part: RowPart): readonly RowField[] => rowForms[part];
