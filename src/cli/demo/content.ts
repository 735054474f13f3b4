import type { Content } from '#lib/domain/document/content.ts';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import { contentOn } from '#lib/server/templates/content-on.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import type { Edit } from './edits.ts';
import type { DemoUnit } from './stage.ts';

/**
 * What a document said in a revision: its template with the law of that day, and what the ward had
 * changed until then. A law that ended between signature and approval is left out, as a careful
 * coordinator would have done: the gates look at both days.
 */
export function contentOf(
	template: DocumentTemplate,
	unit: DemoUnit,
	{ edits, submitted, approved }: { edits: Edit[]; submitted: string; approved: string }
): Content {
	const name = `${unit.name.slice(0, 1).toLowerCase()}${unit.name.slice(1)}`;
	const content = contentOn(template, submitted, {
		organisation: '2019',
		unit: { name, kind: unit.kind }
	});
	const edited = edits.reduce((before, edit) => edit(before), content);
	if (!edited.service) return edited;
	const legalBases = edited.service.legalBases.filter(({ number }) => {
		const law = template.register.get(number);
		return (
			law !== undefined &&
			[submitted, approved].every((day) => legalValidityOn(day, law) === 'in_force')
		);
	});
	return { ...edited, service: { ...edited.service, legalBases } };
}
