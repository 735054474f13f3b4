import type { Content as Node } from 'pdfmake/interfaces';
import type { Content, Step } from '#lib/domain/document/content.ts';
import { hoursPerDay, totalStepHours } from '#lib/domain/document/step-times.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatNumber } from '#lib/i18n/text/format.ts';
import { plainFromRichText } from '#lib/domain/rich-text.ts';
import { withTotal } from '../parts/ending.ts';
import { size } from '../parts/page.ts';
import { smallHeading } from '../parts/rich-text.ts';
import { table } from '../parts/table.ts';
import { durationText } from '#lib/i18n/paper-words.ts';

/** Step table of pattern P1, the framework model's (domain notes 3.6), with the sum of the times. */
export function stepTable(steps: Content['steps'], locale: Locale): Node[] {
	const rows = table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
			{ head: m.paper_step({}, { locale }), width: null },
			{ head: m.paper_responsible({}, { locale }), width: 96, align: 'center' },
			{ head: m.paper_time({}, { locale }), width: 62, align: 'center' },
			{ head: m.paper_step_output({}, { locale }), width: 104 }
		],
		rows: steps.map((step, i) => [
			`B${i + 1}`,
			withNote(step.title, step.note),
			actorsOf(step),
			step.time ? durationText(step.time, locale) : '',
			step.output
		]),
		none: m.paper_none({}, { locale }),
		...(steps.some((step) => step.time)
			? {
					total: {
						label: m.paper_total_time({}, { locale }),
						joined: 3,
						rest: [
							{ text: totalText(steps, locale), bold: true },
							{
								text: m.paper_hours_per_day({ hours: hoursPerDay }, { locale }),
								italics: true,
								fontSize: size.small
							}
						]
					}
				}
			: {})
	});
	return withTotal(rows);
}

/** “5.7 Trình tự thực hiện” where the headings of the text count, else without a number. */
export function stepHeading(body: Content['body'], locale: Locale): Node {
	const numbers = plainFromRichText(body).matchAll(/^### (\d+)\.(\d+)(?!\S)/gm);
	const [, chapter, number] = [...numbers].at(-1) ?? [];
	const next = chapter ? `${chapter}.${Number(number) + 1} ` : '';
	return smallHeading(`${next}${m.paper_sequence({}, { locale })}`);
}

const actorsOf = ({ actors, outside }: Step): Node => {
	const lines = [...actors, ...(outside ? [`(${outside})`] : [])];
	return lines.join(';\n');
};

/** A remark stands under what it explains, smaller and italic. */
export const withNote = (text: string, note: string): Node =>
	note ? { stack: [text, { text: note, italics: true, fontSize: size.small + 0.5 }] } : text;

/** The sum in the unit of the steps: hours while all are in hours, else whole days and what is left. */
export function totalText(steps: Content['steps'], locale: Locale): string {
	const hours = totalStepHours(steps);
	const units = new Set(steps.flatMap((s) => (s.time ? [s.time.unit] : [])));
	if (!units.has('working_day') && !units.has('calendar_day'))
		return durationText({ amount: hours, unit: 'hour' }, locale);
	const unit = units.has('calendar_day') ? 'calendar_day' : 'working_day';
	const days = Math.floor(hours / hoursPerDay);
	const rest = Math.round((hours - days * hoursPerDay) * 1000) / 1000;
	const whole = durationText({ amount: days, unit }, locale);
	return rest
		? `${whole} ${m.paper_hours({ count: formatNumber(rest, locale) }, { locale })}`
		: whole;
}
