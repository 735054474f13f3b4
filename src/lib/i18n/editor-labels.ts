import type { EditorPart } from '#lib/domain/document/editor-parts.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** The sections of the editor by name. */
export const editorPartLabel = wordsFor<EditorPart>({
	general: m.editor_part_general,
	purpose: m.label_part_purpose,
	scope: m.label_part_scope,
	references: m.label_part_references,
	definitions: m.label_part_definitions,
	body: m.label_part_body,
	service: m.label_part_service,
	legal_bases: m.label_part_legal_bases,
	dossier: m.label_part_dossier,
	deadlines: m.label_part_deadline,
	fees: m.label_part_fees,
	steps: m.label_part_steps,
	forms: m.label_part_forms,
	records: m.label_part_records,
	reviewers: m.editor_part_reviewers,
	distribution: m.editor_part_distribution
});
