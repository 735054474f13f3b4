import type { Objection } from '../refusal.ts';
import { type DocumentKind, hasService } from './kinds.ts';

/** The sections in which a draft is written, each saved by itself, in the order of the paper. */
export const editorParts = [
	'general',
	'purpose',
	'scope',
	'references',
	'definitions',
	'body',
	'service',
	'legal_bases',
	'dossier',
	'deadlines',
	'fees',
	'steps',
	'forms',
	'records',
	'reviewers',
	'distribution'
] as const;
export type EditorPart = (typeof editorParts)[number];

const ofService: readonly EditorPart[] = ['service', 'legal_bases', 'dossier', 'deadlines', 'fees'];

/** Only an administrative procedure has the public blocks. */
export const editorPartsOf = (kind: DocumentKind): EditorPart[] =>
	editorParts.filter((part) => hasService(kind) || !ofService.includes(part));

/** The section in which a missing part (`missingParts` in gates.ts) is written. */
export function sectionOf(missing: string): EditorPart {
	switch (missing) {
		case 'deadline':
			return 'deadlines';
		case 'place':
		case 'result':
			return 'service';
		default:
			return editorParts.find((part) => part === missing) ?? 'general';
	}
}

/** Where a drafter meets an objection: a section of the editor, the remarks, or nowhere. */
export function mendedIn({ code, facts }: Objection): EditorPart | 'comments' | null {
	switch (code) {
		case 'part-missing':
			return sectionOf(facts.part);
		case 'legal-basis-not-in-force':
		case 'legal-basis-unknown':
			return 'legal_bases';
		case 'steps-exceed-limit':
			return 'steps';
		case 'other-documents-unanswered':
			return 'general';
		case 'no-reviewers':
		case 'reviewer-is-author':
			return 'reviewers';
		case 'no-distribution':
			return 'distribution';
		case 'comments-unresolved':
			return 'comments';
		default:
			return null;
	}
}
