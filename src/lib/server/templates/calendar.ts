import { basename, join } from 'node:path';
import * as v from 'valibot';
import { weekday } from '#lib/domain/calendar/dates.ts';
import { type CalendarDay, calendarDayKinds } from '#lib/domain/calendar/working-days.ts';
import { isoDate } from '#lib/domain/document/content.ts';
import { TemplateError, readYaml, yamlFiles } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { line, words } from './schema.ts';

const yearSchema = v.strictObject({
	year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199)),
	source: words,
	checked_on: isoDate,
	/** What is not known of this year's schedule. */
	note: v.optional(line, ''),
	days: v.pipe(
		v.array(
			v.strictObject({
				date: isoDate,
				kind: v.picklist(calendarDayKinds),
				name: words,
				source: words
			})
		),
		v.minLength(1)
	)
});
type Year = v.InferOutput<typeof yearSchema>;

/**
 * Every day of templates/calendar/<year>.yaml, year by year.
 * @param dir the folder `templates`, not its `calendar`.
 * @throws TemplateError with file and line or field, also for what a schema cannot see.
 */
export function loadCalendar(dir = templatesDir()): Required<CalendarDay>[] {
	return yamlFiles(join(dir, 'calendar')).flatMap((file) => {
		const year = readYaml(file, yearSchema);
		check(file, year);
		return year.days.map((day) => ({ ...day, checkedOn: year.checked_on }));
	});
}

function check(file: string, { year, days }: Year): void {
	if (basename(file) !== `${year}.yaml`)
		throw new TemplateError(file, 'year', `${year} belongs in ${year}.yaml`);
	const seen = new Set<string>();
	for (const [index, { date, kind }] of days.entries()) {
		const field = `days.${index}.date`;
		if (!date.startsWith(`${year}-`))
			throw new TemplateError(file, field, `${date} is not in ${year}`);
		if (seen.has(date)) throw new TemplateError(file, field, `${date} stands twice`);
		seen.add(date);
		const weekend = [0, 6].includes(weekday(date));
		if (kind === 'make_up_day' && !weekend)
			throw new TemplateError(file, field, `${date} is worked anyway, it makes up for nothing`);
		if (kind === 'compensatory_day_off' && weekend)
			throw new TemplateError(file, field, `${date} is free anyway, it compensates nothing`);
	}
	// The one public holiday that no year is without and no announcement moves.
	if (days.find(({ date }) => date === `${year}-01-01`)?.kind !== 'holiday')
		throw new TemplateError(file, 'days', `${year}-01-01 is missing as a holiday`);
}
