import * as v from 'valibot';
import { type Duration, isoDate } from '#lib/domain/document/content.ts';

/** Pieces that every template schema shares. YAML is written in snake_case, code reads camelCase. */

/** One line of text: a folded YAML scalar loses its line ends. */
export const line = v.pipe(
	v.string(),
	v.transform((text) => text.trim().replace(/\s+/g, ' '))
);
export const words = v.pipe(line, v.minLength(1));

/** Paragraphs; an indented line continues the list item above it. */
export const prose = v.pipe(
	v.string(),
	v.transform((text) => text.trim().replace(/\n[ \t]+(?=\S)/g, ' '))
);

/**
 * How a ward is organised, apart from which law is valid: `2019` has the city above it and the
 * commune posts of that time; `2025` is the two-tier government since 01/07/2025.
 */
export const organisations = ['2019', '2025'] as const;
export type Organisation = (typeof organisations)[number];
export const organisation = v.picklist(organisations);

/** A row may hold only from a day, until a day (inclusive), or in one organisation. */
export const era = {
	from: v.optional(isoDate),
	until: v.optional(isoDate),
	organisation: v.optional(organisation)
};
export type Era = {
	from?: string | undefined;
	until?: string | undefined;
	organisation?: Organisation | undefined;
};

export const holds = (row: Era, day: string, now: Organisation): boolean =>
	(row.from ?? day) <= day && day <= (row.until ?? day) && (row.organisation ?? now) === now;

const units = { giờ: 'hour', 'ngày làm việc': 'working_day', ngày: 'calendar_day' } as const;

/** `4 giờ`, `0,5 giờ`, `3 ngày làm việc`, `45 ngày`: a length of time as an office writes it. */
export const duration = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }): Duration => {
		const match = /^(\d+(?:,\d+)?) (giờ|ngày làm việc|ngày)$/.exec(dataset.value.trim());
		const unit = match?.[2];
		if (!match?.[1] || !(unit === 'giờ' || unit === 'ngày làm việc' || unit === 'ngày')) {
			addIssue({ message: `"${dataset.value}" is not a time such as "4 giờ", "3 ngày làm việc"` });
			return NEVER;
		}
		return { amount: Number(match[1].replace(',', '.')), unit: units[unit] };
	})
);

/** Rows get the id they were given, else their kind and place in the file. */
export const identified = <R extends { id?: string | undefined }>(
	kind: string,
	rows: readonly R[]
) => rows.map((row, index) => ({ ...row, id: row.id ?? `${kind}-${index + 1}` }));
