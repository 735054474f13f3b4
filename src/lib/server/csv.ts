import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet could take for a formula, or a sign before it that nobody sees. */
const dangerous = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\p{Cc}/u;

/** A cell that a spreadsheet shows as it is written and never computes. */
export const neutral = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/**
 * A CSV file as spreadsheets open it: UTF-8 with a byte order mark, commas, CRLF. Text that could be
 * a formula gets an apostrophe before it; numbers stay numbers.
 */
export const csvFile = (
	headings: readonly string[],
	rows: readonly (readonly (string | number | null)[])[]
): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(
		stringify(
			[headings, ...rows].map((row) =>
				row.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))
			),
			{ bom: true, record_delimiter: 'windows' }
		)
	);
