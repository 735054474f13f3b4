import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { unicode } from '#lib/domain/unicode.ts';

/** The fields that the inputs of use cases have in common; forms.ts knows how to read each. */

const oneLine = v.regex(/^[^\n\t]*$/, 'bad-format');

/** One line of text that must be there. */
export const line = (max: number) =>
	v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(max), oneLine, unicode);
/** One line of text that may be empty. */
export const optionalLine = (max: number) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max), oneLine, unicode), '');

/** Text of several lines that must be there. */
export const words = (max = 2000) =>
	v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(max), unicode);
export const optionalWords = (max = 2000) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max), unicode), '');

/** Something that was chosen; nothing chosen is told apart from what there is not. */
export const uuid = v.config(v.pipe(v.string(), v.nonEmpty('required'), v.uuid('unknown')), {
	abortPipeEarly: true
});

/** 'YYYY-MM-DD'. */
export const day = isoDate;
/** Left empty it is null. */
export const optionalDay = v.optional(v.nullable(isoDate), null);

export const wholeNumber = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Id of a unit. */
export const unitId = wholeNumber(1, 2_000_000_000);

/** Which version of the row the page was made from. */
export const version = wholeNumber(1, 2_000_000_000);

/** Compared with a hash, never stored or shown. */
export const password = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(1000));
