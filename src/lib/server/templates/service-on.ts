import type { Service } from '#lib/domain/document/content.ts';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import type { Chooser } from './content-on.ts';
import type { DocumentFile } from './document-schema.ts';
import type { DocumentTemplate } from './document-template.ts';
import { nameWithKind } from './legal-documents.ts';
import { TemplateError } from './read-yaml.ts';
import { identified } from './schema.ts';

/** The public blocks of an administrative procedure on a day: what a citizen is told. */
export function serviceOn(
	raw: NonNullable<DocumentFile['service']>,
	template: DocumentTemplate,
	{ day, says, rows, text }: Chooser
): Service {
	const checkedOn = (row: { checked_on?: string | undefined }) =>
		row.checked_on ?? template.raw.checked_on;
	const place = text(raw.place) || template.shared.map((file) => text(file.place)).join(' ');
	return {
		nationalCode: text(raw.national_code),
		applicants: text(raw.applicants),
		conditions: text(raw.conditions),
		channels: raw.channels,
		onlineLevel: raw.online_level,
		legalBases: rows(identified('basis', raw.legal_bases)).flatMap(({ id, number, articles }) => {
			const law = template.register.get(number);
			if (!law)
				throw new TemplateError(template.file, 'legal_bases', `no ${number} in the register`);
			return legalValidityOn(day, law) === 'in_force'
				? [{ id, number, title: nameWithKind(law), articles }]
				: [];
		}),
		dossier: rows(identified('item', raw.dossier)).map((d) => ({
			id: d.id,
			name: says(d.name),
			originals: d.originals,
			copies: d.copies,
			handling: d.handling,
			form: says(d.form),
			condition: says(d.condition)
		})),
		sets: raw.sets,
		deadlines: rows(identified('limit', raw.deadlines)).map((d) => ({
			id: d.id,
			condition: says(d.condition),
			limit: { amount: d.limit.amount, unit: d.limit.unit },
			sameDay: d.limit.sameDay,
			base: d.base,
			cutOff: d.cut_off,
			note: says(d.note),
			source: d.source,
			checkedOn: checkedOn(d)
		})),
		place,
		fees: rows(identified('fee', raw.fees)).map((f) => ({
			id: f.id,
			name: says(f.name),
			amount: f.amount,
			per: f.per,
			tiers: f.tiers,
			cap: f.cap,
			condition: says(f.condition),
			province: f.province,
			source: f.source,
			checkedOn: checkedOn(f)
		})),
		result: text(raw.result)
	};
}
