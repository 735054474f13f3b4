import type { QuestionKind } from '#lib/domain/audit/question.ts';
import type { Answer } from '#lib/domain/audit/states.ts';
import { type DocumentKind, documentKinds } from '#lib/domain/document/kinds.ts';
import { fieldLabel, kindLabel } from './kind-labels.ts';
import { wordsFor } from './locale.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './text/format.ts';

/** The six answers of BM.ISO.03.04, and what a line says that nobody asked yet. */
export const answerLabel = wordsFor<Answer | 'none'>({
	conforming: m.audit_checklist_answer_conforming,
	nonconforming: m.audit_checklist_answer_nonconforming,
	observation: m.audit_checklist_answer_observation,
	opportunity: m.audit_checklist_answer_opportunity,
	not_applicable: m.audit_checklist_answer_not_applicable,
	not_sampled: m.audit_checklist_answer_not_sampled,
	none: m.audit_checklist_answer_none
});

const isDocumentKind = (kind: QuestionKind): kind is DocumentKind =>
	(documentKinds as readonly string[]).includes(kind);

export const questionKindLabel = (kind: QuestionKind, locale?: Locale): string =>
	isDocumentKind(kind) ? kindLabel(kind, locale) : fieldLabel(kind, locale);
