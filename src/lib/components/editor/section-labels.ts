import { m } from '#lib/i18n/paraglide/messages.js';

/** Names of the fields of a section, for the field itself and for the summary of errors. */
export const generalLabels = () => ({
	title: m.label_part_title(),
	reason: m.editor_reason(),
	changedParts: m.editor_changed_parts(),
	otherDocuments: m.editor_other_documents(),
	clauses: m.label_part_clauses()
});

export const serviceLabels = () => ({
	nationalCode: m.paper_national_code(),
	applicants: m.paper_applicants(),
	conditions: m.paper_conditions(),
	channels: m.paper_channels(),
	onlineLevel: m.paper_online_level(),
	sets: m.paper_sets(),
	place: m.label_part_place(),
	result: m.label_part_result()
});
