import { join } from 'node:path';
import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { TemplateError, readYaml, yamlFiles } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { line, words } from './schema.ts';

const documentSchema = v.pipe(
	v.strictObject({
		number: v.pipe(words, v.maxLength(60)),
		kind: words,
		title: v.pipe(words, v.maxLength(500)),
		issuer: words,
		/** null: not known for certain; `note` says so. Nothing is invented here. */
		issued_on: v.nullable(isoDate),
		effective_from: v.nullable(isoDate),
		/** The last day in force; null while in force or not known to have ended. */
		effective_until: v.nullable(isoDate),
		replaced_by: v.optional(v.nullable(words), null),
		amended_by: v.optional(v.array(words), []),
		source: words,
		checked_on: v.optional(isoDate),
		note: v.optional(line, '')
	}),
	v.check(
		(d) => !d.effective_from || !d.effective_until || d.effective_from <= d.effective_until,
		'effective_until lies before effective_from'
	),
	v.check(
		(d) => Boolean(d.issued_on && d.effective_from) || d.note !== '',
		'an unknown date needs a note'
	)
);
const fileSchema = v.pipe(
	v.strictObject({ checked_on: isoDate, documents: v.array(documentSchema) }),
	v.transform((file) =>
		file.documents.map((d) => ({
			number: d.number,
			kind: d.kind,
			title: d.title,
			issuer: d.issuer,
			issuedOn: d.issued_on,
			effectiveFrom: d.effective_from,
			effectiveUntil: d.effective_until,
			replacedBy: d.replaced_by,
			amendedBy: d.amended_by,
			source: d.source,
			checkedOn: d.checked_on ?? file.checked_on,
			note: d.note
		}))
	)
);
/** A law, decree, circular … with the days on which it is in force. */
export type LegalDocument = v.InferOutput<typeof fileSchema>[number];

/** The whole register of templates/legal, by number. */
export function loadLegalDocuments(dir = templatesDir()): Map<string, LegalDocument> {
	const register = new Map<string, LegalDocument>();
	const files = yamlFiles(join(dir, 'legal')).map((file) => ({
		file,
		read: readYaml(file, fileSchema)
	}));
	for (const { file, read } of files)
		for (const document of read) {
			if (register.has(document.number))
				throw new TemplateError(file, document.number, 'stands twice');
			register.set(document.number, document);
		}
	for (const { file, read } of files)
		for (const { number, replacedBy, amendedBy } of read)
			for (const other of [...(replacedBy ? [replacedBy] : []), ...amendedBy])
				if (!register.has(other))
					throw new TemplateError(file, number, `names ${other}, which is not in the register`);
	return register;
}

/** Its name with its kind before it: "Luật Hộ tịch", "Nghị định về công tác văn thư". */
export const nameWithKind = ({ kind, title }: LegalDocument): string =>
	title.startsWith(kind) ? title : `${kind} ${title}`;

/** How a reference names it: "Nghị định số 61/2018/NĐ-CP về …", "Luật Hộ tịch (số 60/2014/QH13)". */
export function fullTitle({ kind, number, title }: LegalDocument): string {
	if (kind.startsWith('Tiêu chuẩn')) return `${number} – ${title}`;
	return title.startsWith(kind) ? `${title} (số ${number})` : `${kind} số ${number} ${title}`;
}
