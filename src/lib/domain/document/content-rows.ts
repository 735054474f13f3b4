import { plainFromRichText } from '../rich-text.ts';
import { type ContentPart, timeUnits } from './content-parts.ts';
import type { Content, Duration, Service } from './content.ts';

/** One row of a part as named texts; `id` is '' where the part is a single narrative. */
export type ContentRow = { id: string; fields: [name: string, text: string][] };

const list = (texts: readonly string[]): string => texts.join('; ');
const duration = (d: Duration | null): string => (d ? `${d.amount} ${d.unit}` : '');
const amount = (n: number | null): string => (n === null ? '' : String(n));

type Row = { id: string };
const rowsOf = <T extends Row>(
	items: readonly T[],
	prefix: string,
	fields: (item: T) => [string, string][]
): ContentRow[] => items.map((item) => ({ id: prefix + item.id, fields: fields(item) }));

/** What a part says, row by row, as texts that can be compared. Empty texts are left out. */
export function contentRows(content: Content, part: ContentPart): ContentRow[] {
	return rowsIn(content, part)
		.map(({ id, fields }) => ({ id, fields: fields.filter(([, text]) => text !== '') }))
		.filter((row) => row.fields.length > 0);
}

function rowsIn(content: Content, part: ContentPart): ContentRow[] {
	switch (part) {
		case 'purpose':
		case 'scope':
		case 'body':
			return [{ id: '', fields: [['', plainFromRichText(content[part])]] }];
		case 'references':
			return rowsOf(content.references, '', (r) => [['text', r.text]]);
		case 'definitions':
			return rowsOf(content.definitions, '', (d) => [
				['term', d.term],
				['meaning', d.meaning]
			]);
		case 'service':
			return content.service ? serviceRows(content.service) : [];
		case 'steps':
			return rowsOf(content.steps, '', (s) => [
				['title', s.title],
				['kind', s.kind],
				['actors', list(s.actors)],
				['outside', s.outside],
				['time', duration(s.time)],
				['output', s.output],
				['note', s.note]
			]);
		case 'forms':
			return rowsOf(content.forms, '', (f) => [
				['code', f.code],
				['name', f.name]
			]);
		case 'records':
			return rowsOf(content.records, '', (r) => [
				['name', r.name],
				['keeper', r.keeper],
				['retentionYears', r.retentionYears === null ? 'permanent' : String(r.retentionYears)],
				['basis', r.basis],
				['medium', r.medium]
			]);
	}
}

function serviceRows(s: Service): ContentRow[] {
	return [
		{
			id: '',
			fields: [
				['nationalCode', s.nationalCode],
				['applicants', s.applicants],
				['conditions', s.conditions],
				['channels', s.channels.join(' ')],
				['onlineLevel', s.onlineLevel],
				['sets', String(s.sets)],
				['place', s.place],
				['result', s.result]
			]
		},
		...rowsOf(s.legalBases, 'legalBases.', (b) => [
			['number', b.number],
			['title', b.title],
			['articles', b.articles]
		]),
		...rowsOf(s.dossier, 'dossier.', (d) => [
			['name', d.name],
			['originals', String(d.originals)],
			['copies', String(d.copies)],
			['handling', d.handling],
			['form', d.form],
			['condition', d.condition]
		]),
		...rowsOf(s.deadlines, 'deadlines.', (d) => [
			['condition', d.condition],
			['limit', duration(d.limit)],
			['sameDay', String(d.sameDay)],
			['base', d.base],
			['cutOff', d.cutOff],
			['note', d.note],
			['source', d.source],
			['checkedOn', d.checkedOn]
		]),
		...rowsOf(s.fees, 'fees.', (f) => [
			['name', f.name],
			['amount', f.amount === null ? 'set_elsewhere' : String(f.amount)],
			['per', f.per],
			['tiers', f.tiers.map((t) => `${t.from}:${t.amount}`).join(' ')],
			['cap', amount(f.cap)],
			['condition', f.condition],
			['province', f.province],
			['source', f.source],
			['checkedOn', f.checkedOn]
		])
	];
}

/** What a text of a redline stands for, so that page and paper can say it in the reader's language. */
export type RedlineValue =
	| { kind: 'text'; text: string }
	| { kind: 'codes'; field: string; codes: string[] }
	| { kind: 'duration'; amount: number; unit: Duration['unit'] }
	| { kind: 'money'; amount: number }
	| { kind: 'date'; date: string }
	| { kind: 'flag'; value: boolean }
	| { kind: 'tiers'; tiers: { from: number; amount: number }[] };

const coded = ['kind', 'handling', 'base', 'per', 'channels', 'onlineLevel', 'medium'];
const fieldOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Whether the field is compared word by word; codes, amounts and dates change as a whole. */
export const isProse = (path: string): boolean => redlineValue(path, '').kind === 'text';

/**
 * @param path of a RowChange that is not 'moved'
 * @param text one of its words; for anything but prose it is the whole value
 */
export function redlineValue(path: string, text: string): RedlineValue {
	const field = fieldOf(path);
	if (coded.includes(field)) return { kind: 'codes', field, codes: text.split(' ') };
	if (text === 'permanent' || text === 'set_elsewhere')
		return field === 'retentionYears' || field === 'amount'
			? { kind: 'codes', field, codes: [text] }
			: { kind: 'text', text };
	switch (field) {
		case 'time':
		case 'limit': {
			const [size = '0', name] = text.split(' ');
			const unit = timeUnits.find((u) => u === name) ?? 'working_day';
			return { kind: 'duration', amount: Number(size), unit };
		}
		case 'amount':
		case 'cap':
			return { kind: 'money', amount: Number(text) };
		case 'checkedOn':
			return { kind: 'date', date: text };
		case 'sameDay':
			return { kind: 'flag', value: text === 'true' };
		case 'tiers':
			return { kind: 'tiers', tiers: text.split(' ').map(tierOf) };
		default:
			return { kind: 'text', text };
	}
}

function tierOf(text: string): { from: number; amount: number } {
	const [from = 0, amount = 0] = text.split(':').map(Number);
	return { from, amount };
}
