import { join } from 'node:path';
import * as v from 'valibot';
import { loadClauses } from './clauses.ts';
import { TemplateError, readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { words } from './schema.ts';

const partSchema = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
		name_vi: words,
		name_en: words,
		/** Clauses that the part gives evidence for; a part not yet built is named as missing with them. */
		clauses: v.array(v.string()),
		/** What an inspector asks for where the part is missing; else what its clauses ask for. */
		evidence: v.optional(v.strictObject({ vi: words, en: words })),
		/** `spine`: the product prints it; `later`: named in the pack as missing. */
		source: v.picklist(['spine', 'later'])
	}),
	v.transform(({ name_vi, name_en, ...part }) => ({ ...part, nameVi: name_vi, nameEn: name_en }))
);
const fileSchema = v.strictObject({ edition: words, parts: v.array(partSchema) });
export type PackPart = v.InferOutput<typeof partSchema>;

/** The parts of the evidence pack, in the order of the table of contents. */
export function loadPackParts(dir = templatesDir()): PackPart[] {
	const file = join(dir, 'pack', 'parts.yaml');
	const { edition, parts } = readYaml(file, fileSchema);
	const known = new Set(loadClauses(edition, dir).clauses.map((c) => c.id));
	const ids = new Set<string>();
	for (const part of parts) {
		if (ids.has(part.id)) throw new TemplateError(file, part.id, 'stands twice');
		ids.add(part.id);
		for (const clause of part.clauses)
			if (!known.has(clause)) throw new TemplateError(file, part.id, `no clause ${clause}`);
	}
	return parts;
}
