import { join } from 'node:path';
import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { TemplateError, readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { line, organisation, words } from './schema.ts';

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
const dated = {
	/** First day under this name and parent; null: not known, `note` says what is. */
	valid_from: v.nullable(isoDate),
	source: words,
	note: v.optional(line, '')
};
const unit = <const K extends string>(kinds: readonly K[]) =>
	v.pipe(
		v.strictObject({ slug, kind: v.picklist(kinds), name: words, name_en: words, ...dated }),
		v.transform(({ name_en, valid_from, ...rest }) => ({
			...rest,
			nameEn: name_en,
			validFrom: valid_from
		}))
	);
const department = v.pipe(
	v.strictObject({ slug, name: words, name_commune: v.optional(words), name_en: words }),
	v.transform(({ name_commune, name_en, ...rest }) => ({
		...rest,
		nameCommune: name_commune ?? rest.name,
		nameEn: name_en
	}))
);
const unitsSchema = v.pipe(
	v.strictObject({
		organisation,
		/** The day on which the tree stood like this. */
		as_of: isoDate,
		checked_on: isoDate,
		province: unit(['province']),
		city: unit(['city']),
		units: v.array(unit(['ward', 'commune'])),
		departments: v.array(department)
	}),
	v.transform(({ as_of, checked_on, ...rest }) => ({ ...rest, asOf: as_of, checkedOn: checked_on }))
);
export type UnitSet = v.InferOutput<typeof unitsSchema>;

const event = v.pipe(
	v.strictObject({
		on: isoDate,
		/** Number in the register of legal documents. */
		basis: words,
		source: words,
		checked_on: isoDate,
		note: v.optional(line, ''),
		/** Units that begin or go on under a new composition. */
		creates: v.array(
			v.strictObject({
				slug,
				kind: v.picklist(['ward', 'commune']),
				name: words,
				name_en: words,
				/** The unit of the older set that goes on under its own slug; else the unit is new. */
				continues: v.optional(v.boolean(), false),
				/** Slug of the unit above: the city, or the province once the city level has ended. */
				parent: slug,
				predecessors: v.array(
					v.strictObject({
						slug,
						extent: v.picklist(['whole', 'part']),
						source: words,
						note: v.optional(line, '')
					})
				),
				note: v.optional(line, '')
			})
		),
		/** Slugs that end on the day before. */
		ends: v.array(slug),
		/** What is not known: which unit, and what is to be checked where. */
		unknown: v.array(v.strictObject({ slug, note: words }))
	}),
	v.transform(({ checked_on, ...rest }) => ({ ...rest, checkedOn: checked_on }))
);
const successionSchema = v.pipe(
	v.strictObject({
		organisation,
		builds_on: words,
		checked_on: isoDate,
		events: v.array(event),
		departments: v.array(department)
	}),
	v.transform(({ builds_on, checked_on, ...rest }) => ({
		...rest,
		buildsOn: builds_on,
		checkedOn: checked_on
	}))
);
/** What became of the units of an older set, event by event, in the order of time. */
export type Succession = v.InferOutput<typeof successionSchema>;

/** A tree of units as it stood on one day; `name` is the file's name in templates/units. */
export function loadUnits(name = 'dien-bien-phu-2019', dir = templatesDir()): UnitSet {
	const file = join(dir, 'units', `${name}.yaml`);
	const set = readYaml(file, unitsSchema);
	const slugs = [set.province, set.city, ...set.units].map((u) => u.slug);
	const twice = slugs.find((s, i) => slugs.indexOf(s) !== i);
	if (twice) throw new TemplateError(file, twice, 'stands twice');
	return set;
}

/** The later fate of a set of units; every slug it names exists by then. */
export function loadSuccession(name = 'dien-bien-phu-2025', dir = templatesDir()): Succession {
	const file = join(dir, 'units', `${name}.yaml`);
	const succession = readYaml(file, successionSchema);
	const before = loadUnits(succession.buildsOn, dir);
	const known = new Set([before.province, before.city, ...before.units].map((u) => u.slug));
	for (const happened of succession.events) {
		const named = [
			...happened.ends,
			...happened.unknown.map((u) => u.slug),
			...happened.creates.flatMap((c) => [c.parent, ...c.predecessors.map((p) => p.slug)])
		];
		const stranger = named.find((s) => !known.has(s));
		if (stranger) throw new TemplateError(file, happened.on, `no unit ${stranger} by then`);
		for (const created of happened.creates) {
			if (known.has(created.slug) !== created.continues)
				throw new TemplateError(
					file,
					created.slug,
					'continues must tell a new unit from an old one'
				);
			known.add(created.slug);
		}
	}
	return succession;
}
