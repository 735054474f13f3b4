import type { DocumentKind, Field } from '#lib/domain/document/kinds.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

export const kindLabel = wordsFor<DocumentKind>({
	policy: m.label_kind_policy,
	objectives: m.label_kind_objectives,
	model: m.label_kind_model,
	annex: m.label_kind_annex,
	system_procedure: m.label_kind_system_procedure,
	internal_procedure: m.label_kind_internal_procedure,
	administrative_procedure: m.label_kind_administrative_procedure
});

export const fieldLabel = wordsFor<Field>({
	system: m.label_field_system,
	office: m.label_field_office,
	civil_status: m.label_field_civil_status,
	certification: m.label_field_certification,
	land: m.label_field_land,
	social: m.label_field_social,
	culture: m.label_field_culture,
	commendation: m.label_field_commendation,
	complaints: m.label_field_complaints,
	agriculture: m.label_field_agriculture,
	education: m.label_field_education,
	defence: m.label_field_defence,
	finance: m.label_field_finance
});
