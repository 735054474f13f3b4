import { describe, expect, test } from 'vitest';
import { editorPartsOf, mendedIn, sectionOf } from '#lib/domain/document/editor-parts.ts';
import { objection } from '#lib/domain/refusal.ts';

test('the public blocks are sections of an administrative procedure only', () => {
	expect(editorPartsOf('administrative_procedure')).toEqual(
		expect.arrayContaining(['service', 'legal_bases', 'dossier', 'deadlines', 'fees'])
	);
	expect(editorPartsOf('policy')).not.toContain('legal_bases');
	expect(editorPartsOf('policy')).toContain('body');
});

test.each([
	['title', 'general'],
	['reason', 'general'],
	['clauses', 'general'],
	['deadline', 'deadlines'],
	['place', 'service'],
	['result', 'service'],
	['dossier', 'dossier'],
	['records', 'records']
] as const)('what is missing as “%s” is written in “%s”', (missing, part) => {
	expect(sectionOf(missing)).toBe(part);
});

describe('where an objection is met', () => {
	test.each([
		[objection('part-missing', { part: 'fees' }), 'fees'],
		[objection('legal-basis-unknown', { number: '1/2026/QH' }), 'legal_bases'],
		[objection('steps-exceed-limit', { hours: 9, limitHours: 8 }), 'steps'],
		[objection('other-documents-unanswered'), 'general'],
		[objection('no-reviewers'), 'reviewers'],
		[objection('no-distribution'), 'distribution'],
		[objection('comments-unresolved', { count: 1 }), 'comments'],
		[objection('own-work'), null]
	])('%j: %s', (closed, place) => {
		expect(mendedIn(closed)).toBe(place);
	});
});
