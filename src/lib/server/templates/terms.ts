import { join } from 'node:path';
import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { words } from './schema.ts';

const termsSchema = v.strictObject({
	checked_on: isoDate,
	terms: v.array(
		v.strictObject({
			id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
			text: v.array(
				v.strictObject({ text: words, from: v.optional(isoDate), until: v.optional(isoDate) })
			)
		})
	)
});
export type Term = v.InferOutput<typeof termsSchema>['terms'][number];

/** Words whose meaning changes with the day: "the circular on retention" is another one since 2023. */
export const loadTerms = (dir = templatesDir()): Term[] =>
	readYaml(join(dir, 'shared', 'terms.yaml'), termsSchema).terms;

/** What the terms mean on a day; `nam` is its year. */
export const termsOn = (terms: readonly Term[], day: string): [string, string][] => [
	['nam', day.slice(0, 4)],
	...terms.map(({ id, text }): [string, string] => [
		id,
		text.find((t) => (t.from ?? day) <= day && day <= (t.until ?? day))?.text ?? ''
	])
];
