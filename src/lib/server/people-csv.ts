import { CsvError, parse } from 'csv-parse/sync';
import { neededCsvColumns, refuse } from '#lib/domain/refusal.ts';
import { bytesOf } from '#lib/domain/evidence/media.ts';
import { toNfc, foldText } from '#lib/i18n/text/normalise.ts';
import { isInOldEncoding } from '#lib/i18n/text/old-encoding.ts';

/** One line of the file: `line` is what a spreadsheet calls it, the headings being line 1. */
export type PersonLine = { line: number; values: Record<PersonColumn, string> };
export const personColumns = [
	'username',
	'fullName',
	'email',
	'unit',
	'role',
	'position',
	'validFrom',
	'validUntil'
] as const;
export type PersonColumn = (typeof personColumns)[number];

/** Headings as a spreadsheet may have them, folded; English names work as well. */
const headings: Record<PersonColumn, string[]> = {
	username: ['ten dang nhap', 'username'],
	fullName: ['ho va ten', 'ho ten', 'full name'],
	email: ['email', 'thu dien tu'],
	unit: ['don vi', 'unit'],
	role: ['vai tro', 'role'],
	position: ['chuc danh', 'chuc vu', 'position'],
	validFrom: ['tu ngay', 'from'],
	validUntil: ['den ngay', 'until']
};
const mostLines = 2000;

/** What a spreadsheet saves without being asked twice: UTF-8, or UTF-16 as “Unicode text”. */
const mostMegabytes = 1;

/** The text of a file of people. @throws Refusal `file-too-large`, `csv-not-utf8`. */
export function peopleCsvText({ name, bytes }: { name: string; bytes: Uint8Array }): string {
	if (bytes.length > bytesOf(mostMegabytes))
		refuse('file-too-large', { name, megabytes: mostMegabytes });
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes.includes(0) ? null : 'utf-8';
	try {
		if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
	}
	return refuse('csv-not-utf8', { name });
}

/**
 * Reads a list of people as spreadsheets save it: comma, semicolon or tab, with or without BOM.
 * @throws Refusal `csv-unreadable`: not CSV, a heading missing or not in Unicode, empty, or more than
 * 2,000 lines.
 */
export function readPeopleCsv(text: string): PersonLine[] {
	const rows = readRows(text);
	const [head, ...body] = rows;
	if (!head || body.length === 0) refuse('csv-unreadable', { reason: 'empty' });
	if (body.length > mostLines) refuse('csv-unreadable', { reason: 'too-long' });
	const places = new Map<PersonColumn, number>();
	for (const column of personColumns) {
		const at = head.findIndex((h) => headings[column].includes(foldText(h)));
		if (at >= 0) places.set(column, at);
	}
	if (isInOldEncoding(head.join(' '))) refuse('csv-unreadable', { reason: 'old-encoding' });
	const missing = neededCsvColumns.find((column) => !places.has(column));
	if (missing) refuse('csv-unreadable', { reason: `missing-${missing}` });
	return body.map((cells, i) => ({
		line: i + 2,
		values: Object.fromEntries(
			personColumns.map((c) => [c, (cells[places.get(c) ?? -1] ?? '').trim()])
		) as PersonLine['values']
	}));
}

function readRows(text: string): string[][] {
	try {
		return parse(toNfc(text), {
			bom: true,
			delimiter: delimiterOf(text),
			relax_column_count: true,
			skip_empty_lines: true
		});
	} catch (error) {
		if (error instanceof CsvError) refuse('csv-unreadable', { reason: 'syntax' });
		throw error;
	}
}

/** Whichever of the usual three stands most often in the headings. */
function delimiterOf(text: string): string {
	const head = text.split('\n', 1)[0] ?? '';
	const count = (d: string) => head.split(d).length;
	return [';', '\t', ','].reduce((best, d) => (count(d) > count(best) ? d : best), ',');
}
