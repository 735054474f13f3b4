import { join } from 'node:path';
import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { TemplateError, readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { type Organisation, organisation, words } from './schema.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
const positionSchema = v.pipe(
	v.strictObject({
		id,
		name: words,
		/** In a commune (xã) some posts are called otherwise than in a ward (phường). */
		name_commune: v.optional(words),
		name_en: words,
		/** A post is held by a civil servant, a duty is assigned beside it, a body decides together. */
		kind: v.picklist(['post', 'duty', 'body']),
		/** Slug of the department in templates/units; bodies and duties stand outside them. */
		department: v.optional(id),
		/** The role in the product that whoever holds the position usually has. */
		role: v.optional(v.picklist(['head', 'deputy', 'coordinator', 'officer', 'auditor']))
	}),
	v.transform(({ name_commune, name_en, ...position }) => ({
		...position,
		nameCommune: name_commune ?? position.name,
		nameEn: name_en
	}))
);
const termSchema = v.strictObject({ id, name: words, name_commune: v.optional(words) });
const fileSchema = v.strictObject({
	organisation,
	source: words,
	checked_on: isoDate,
	positions: v.array(positionSchema),
	/** Words of texts that change with the organisation but are nobody's post, e.g. the one-stop desk. */
	terms: v.array(termSchema)
});

export type Positions = v.InferOutput<typeof fileSchema>;
/** The ward a document is made for: `{ name: 'phường Thanh Bình', kind: 'ward' }`. */
export type UnitNamed = { name: string; kind: 'ward' | 'commune' };

/** Posts, duties and bodies of a ward in one organisation, in the order of the file. */
export function loadPositions(of: Organisation, dir = templatesDir()): Positions {
	const file = join(dir, 'positions', `${of}.yaml`);
	const read = readYaml(file, fileSchema);
	if (read.organisation !== of)
		throw new TemplateError(file, 'organisation', `expected ${of}, found ${read.organisation}`);
	const seen = new Set(['unit', 'unit-kind']);
	for (const { id } of [...read.positions, ...read.terms]) {
		if (seen.has(id)) throw new TemplateError(file, id, 'stands twice');
		seen.add(id);
	}
	return read;
}

/** What `<id>` means in a text: id → the words of this organisation and ward. */
export function vocabularyOf(positions: Positions, unit?: UnitNamed): Map<string, string> {
	const commune = unit?.kind === 'commune';
	const kind = commune ? 'xã' : 'phường';
	return new Map([
		['unit', unit?.name ?? kind],
		['unit-kind', kind],
		...positions.positions.map((p): [string, string] => [p.id, commune ? p.nameCommune : p.name]),
		...positions.terms.map((t): [string, string] => [t.id, (commune && t.name_commune) || t.name])
	]);
}
