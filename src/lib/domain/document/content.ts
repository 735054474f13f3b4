import * as v from 'valibot';
import { isIsoDate } from '../calendar/dates.ts';
import { richTextSchema } from '../rich-text-schema.ts';
import { emptyRichText } from '../rich-text.ts';
import { unicode } from '../unicode.ts';
import { deadlineBaseEvents, timeUnits } from './content-parts.ts';

/**
 * What a document says, as data: one schema for the editor, the rules, the PDF and the comparison.
 * Sections follow the layout of a Vietnamese ISO procedure (1 purpose … 7 records); the block
 * `service` exists only for an administrative procedure (thủ tục hành chính).
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max), unicode);
const named = (max = 500) => v.pipe(text(max), v.minLength(1));
/** A day that exists, in a century in which a ward's papers can bear it. */
export const isoDate = v.pipe(
	v.string(),
	v.isoDate('not-a-date'),
	v.check((day) => isIsoDate(day) && /^(19|20|21)/.test(day), 'not-a-date')
);
/** Every row keeps an id that survives editing, so that a comparison can tell a move from a rewrite. */
const rowId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
/** A list of rows, each known by an id of its own; no procedure seen has a list even a tenth as long. */
const rows = <const S extends v.GenericSchema<{ id: string }>>(row: S) =>
	v.pipe(
		v.array(row),
		v.maxLength(300),
		v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'taken')
	);
/** Where a legal fact was read and when it was last checked there. */
const sourced = { source: named(1000), checkedOn: isoDate };

const duration = v.strictObject({
	amount: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
	unit: v.picklist(timeUnits)
});
export type Duration = v.InferOutput<typeof duration>;

/** Number is the key into the register of legal documents, e.g. `60/2014/QH13`. */
const legalBasis = v.strictObject({
	id: rowId,
	number: named(60),
	title: named(500),
	/** Điều, khoản, điểm that apply; empty when the whole document does. */
	articles: text(200)
});

const dossierItem = v.strictObject({
	id: rowId,
	name: named(1000),
	originals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
	copies: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
	handling: v.picklist(['submit', 'present']),
	form: text(200),
	condition: text(1000)
});

const deadline = v.strictObject({
	id: rowId,
	/** '' for the ordinary case, else when this one applies: "cần xác minh", "phức tạp", … */
	condition: text(300),
	limit: duration,
	/** The day's work: the result is due on the day of receipt. */
	sameDay: v.boolean(),
	base: v.picklist(deadlineBaseEvents),
	/** HH:MM; what arrives later counts from the next working day. '' = no cut-off. */
	cutOff: v.pipe(v.string(), v.regex(/^(\d{2}:\d{2})?$/)),
	note: text(1000),
	...sourced
});
export type Deadline = v.InferOutput<typeof deadline>;

const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000_000));
const fee = v.strictObject({
	id: rowId,
	name: named(300),
	/** Đồng; null when the amount is left to the provincial People's Council or another body. */
	amount: v.nullable(money),
	per: v.picklist(['case', 'page', 'copy', 'contract']),
	/** From page `from` onward the price is `amount`. */
	tiers: v.pipe(
		v.array(
			v.strictObject({ from: v.pipe(v.number(), v.integer(), v.minValue(2)), amount: money })
		),
		v.maxLength(30)
	),
	cap: v.nullable(money),
	/** When the fee applies or is waived, in words. */
	condition: text(500),
	/** '' for a national figure; else the province whose own table this is. */
	province: text(100),
	...sourced
});
export type Fee = v.InferOutput<typeof fee>;

const service = v.strictObject({
	nationalCode: v.pipe(v.string(), v.regex(/^(\d\.\d{6}(\.[\d.]*H\d\d)?)?$/)),
	applicants: text(1000),
	conditions: text(2000),
	channels: v.pipe(v.array(v.picklist(['in_person', 'post', 'online'])), v.maxLength(3)),
	onlineLevel: v.picklist(['information', 'partial', 'full', 'none']),
	legalBases: rows(legalBasis),
	dossier: rows(dossierItem),
	sets: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
	deadlines: rows(deadline),
	place: text(500),
	fees: rows(fee),
	result: text(1000)
});
export type Service = v.InferOutput<typeof service>;

const step = v.strictObject({
	id: rowId,
	kind: v.picklist(['start', 'action', 'check', 'end']),
	title: named(1000),
	/** Positions (chức danh) that act, as written in the register of positions. */
	actors: v.pipe(v.array(named(150)), v.maxLength(30)),
	/** '' for the ward itself; else the outside body that acts in this step. */
	outside: text(200),
	time: v.nullable(duration),
	/** Forms and results, e.g. "BM.01 Giấy tiếp nhận và hẹn trả". */
	output: text(500),
	note: text(2000)
});
export type Step = v.InferOutput<typeof step>;

const record = v.strictObject({
	id: rowId,
	name: named(300),
	keeper: text(200),
	/** Whole years, counted from the year the work ends; null = permanent (vĩnh viễn). */
	retentionYears: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(70))),
	/** What the period rests on; '' is not allowed for a record. */
	basis: named(500),
	medium: v.picklist(['paper', 'electronic', 'both'])
});

export const contentSchema = v.strictObject({
	purpose: richTextSchema,
	scope: richTextSchema,
	/** 3 Tài liệu viện dẫn: standards and codes of other documents, one a line. */
	references: rows(v.strictObject({ id: rowId, text: named(500) })),
	/** 4 Định nghĩa, viết tắt. */
	definitions: rows(v.strictObject({ id: rowId, term: named(200), meaning: named(1000) })),
	/** 5 Nội dung, where it is told rather than tabled. */
	body: richTextSchema,
	service: v.nullable(service),
	steps: rows(step),
	/** 6 Biểu mẫu. */
	forms: rows(v.strictObject({ id: rowId, code: named(60), name: named(300) })),
	/** 7 Hồ sơ cần lưu: records (bằng chứng), never the applicant's dossier. */
	records: rows(record)
});
export type Content = v.InferOutput<typeof contentSchema>;

export const emptyContent = (): Content => ({
	purpose: emptyRichText(),
	scope: emptyRichText(),
	references: [],
	definitions: [],
	body: emptyRichText(),
	service: null,
	steps: [],
	forms: [],
	records: []
});

/** The public blocks of an administrative procedure that nobody has filled in yet. */
export const emptyService = (): Service => ({
	nationalCode: '',
	applicants: '',
	conditions: '',
	channels: ['in_person'],
	onlineLevel: 'none',
	legalBases: [],
	dossier: [],
	sets: 1,
	deadlines: [],
	place: '',
	fees: [],
	result: ''
});
