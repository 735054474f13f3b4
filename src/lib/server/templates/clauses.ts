import { join } from 'node:path';
import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { TemplateError, readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { words } from './schema.ts';

const clauseId = v.pipe(v.string(), v.regex(/^\d{1,2}(\.\d{1,2}){0,3}$/));
const clauseSchema = v.pipe(
	v.strictObject({
		id: clauseId,
		name_vi: words,
		name_en: words,
		/** What the clause asks to maintain (a document) or to retain (a record). */
		documented_information: v.optional(
			v.array(v.strictObject({ kind: v.picklist(['maintain', 'retain']), vi: words, en: words })),
			[]
		)
	}),
	v.transform((c) => ({
		id: c.id,
		nameVi: c.name_vi,
		nameEn: c.name_en,
		documentedInformation: c.documented_information
	}))
);
const editionSchema = v.strictObject({
	edition: words,
	standard: words,
	source: words,
	checked_on: isoDate,
	clauses: v.array(clauseSchema)
});
export type ClauseEdition = v.InferOutput<typeof editionSchema>;

/** The clause library of one edition; `name` is the file's name in templates/clauses. */
export function loadClauses(name = 'iso-9001-2015', dir = templatesDir()): ClauseEdition {
	const file = join(dir, 'clauses', `${name}.yaml`);
	const read = readYaml(file, editionSchema);
	const ids = new Set<string>();
	for (const { id } of read.clauses) {
		if (ids.has(id)) throw new TemplateError(file, id, 'stands twice');
		const parent = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null;
		if (parent && !ids.has(parent))
			throw new TemplateError(file, id, `stands before its parent ${parent}`);
		ids.add(id);
	}
	return read;
}
