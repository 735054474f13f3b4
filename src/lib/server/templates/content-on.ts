import * as v from 'valibot';
import { type Content, contentSchema } from '#lib/domain/document/content.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import type { DocumentTemplate } from './document-template.ts';
import type { DocumentFile, SharedFile } from './document-schema.ts';
import { fullTitle } from './legal-documents.ts';
import { type UnitNamed, vocabularyOf } from './positions.ts';
import { TemplateError } from './read-yaml.ts';
import { type Era, type Organisation, holds, identified } from './schema.ts';
import { serviceOn } from './service-on.ts';
import { termsOn } from './terms.ts';
import { withWords } from './words.ts';

export type ContentOptions = {
	/** Who exists and what things are called; which law is valid follows from the day alone. */
	organisation: Organisation;
	/** Puts the ward's own name into the texts; without it they say "phường". */
	unit?: UnitNamed;
};
/** Chooses rows and puts words in, for one day and organisation. */
export type Chooser = {
	day: string;
	says: (text: string) => string;
	rows: <R extends Era>(rows: readonly R[]) => R[];
	text: (eras: readonly (Era & { text: string })[], separator?: string) => string;
};

/**
 * The content of a template on a day. Rows of other eras drop out, and so do laws that the register
 * does not hold to be in force; ids count over the whole template, so the same row keeps its id in
 * every era. Throws TemplateError when the result is not valid content.
 */
export function contentOn(
	template: DocumentTemplate,
	day: string,
	{ organisation, unit }: ContentOptions
): Content {
	const { raw, shared } = template;
	const vocabulary = new Map([
		...vocabularyOf(template.positions[organisation], unit),
		...termsOn(template.terms, day)
	]);
	const says = (text: string) => withWords(text, vocabulary);
	const rows = <R extends Era>(all: readonly R[]) => all.filter((r) => holds(r, day, organisation));
	const choose: Chooser = {
		day,
		says,
		rows,
		text: (eras, separator = ' ') =>
			rows(eras)
				.map((e) => says(e.text))
				.join(separator)
	};
	const prose = (part: DocumentFile['purpose']) => richTextFromPlain(choose.text(part, '\n\n'));
	const all = <K extends 'references' | 'definitions' | 'forms' | 'records'>(part: K) =>
		rows(partOf(part, raw, shared));

	return checked(template, {
		purpose: prose(raw.purpose),
		scope: prose(raw.scope),
		references: all('references').map((r) => ({
			id: r.id,
			text: says('text' in r ? r.text : lawText(template, r.legal, r.articles))
		})),
		definitions: all('definitions').map((d) => ({
			id: d.id,
			term: says(d.term),
			meaning: says(d.meaning)
		})),
		body: prose(raw.body),
		service: raw.service && serviceOn(raw.service, template, choose),
		steps: rows(identified('step', raw.steps)).map((s) => ({
			id: s.id,
			kind: s.kind,
			title: says(s.title),
			actors: s.actors.map((id) => says(`<${id}>`)),
			outside: says(s.outside),
			time: s.time ?? null,
			output: says(s.output),
			note: says(s.note)
		})),
		forms: all('forms').map((f) => ({ id: f.id, code: f.code, name: says(f.name) })),
		records: all('records').map((r) => ({
			id: r.id,
			name: says(r.name),
			keeper: says(r.keeper),
			retentionYears: r.retention_years,
			basis: says(r.basis),
			medium: r.medium
		}))
	});
}

/** Shared rows stand first, with ids of their own. */
function partOf<K extends 'references' | 'definitions' | 'forms' | 'records'>(
	part: K,
	raw: DocumentFile,
	shared: readonly SharedFile[]
) {
	type Row = DocumentFile[K][number] & { id?: string | undefined } & Era;
	const kind = part.slice(0, -1);
	const ours: readonly Row[] = raw[part] as readonly Row[];
	const theirs = shared.flatMap((file, index) =>
		identified(`shared-${index + 1}-${kind}`, file[part] as readonly Row[])
	);
	return [...theirs, ...identified(kind, ours)];
}

function lawText(template: DocumentTemplate, number: string, articles: string): string {
	const law = template.register.get(number);
	if (!law)
		throw new TemplateError(template.file, 'references', `${number} is not in the register`);
	return articles ? `${articles}, ${fullTitle(law)}` : fullTitle(law);
}

function checked(template: DocumentTemplate, content: unknown): Content {
	const result = v.safeParse(contentSchema, content);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = (issue.path ?? []).map((item) => String(item.key)).join('.');
	throw new TemplateError(template.file, path, issue.message);
}
