import type { BaseIssue } from 'valibot';
import { type FieldError, type FieldErrorCode, fieldErrorCodes } from './refusal.ts';

/**
 * What a valibot schema found, in the words of the rules: `field` is the path joined by dots
 * (`content.steps.0.title`). A schema may name a code itself by giving it as the message. Of one field
 * the first fault is said: mending it usually mends the next.
 */
export function fieldErrorsOf(issues: readonly BaseIssue<unknown>[]): FieldError[] {
	const errors = new Map<string, FieldErrorCode>();
	for (const issue of issues) {
		const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
		if (!errors.has(field)) errors.set(field, codeOf(issue));
	}
	return [...errors].map(([field, code]) => ({ field, code }));
}

const isCode = (text: string): text is FieldErrorCode =>
	(fieldErrorCodes as readonly string[]).includes(text);

function codeOf(issue: BaseIssue<unknown>): FieldErrorCode {
	// A day that was left out is no wrong day.
	if (issue.type === 'iso_date' && issue.input === '') return 'required';
	if (isCode(issue.message)) return issue.message;
	if (issue.input === undefined || issue.input === null || issue.input === '') return 'required';
	switch (issue.type) {
		case 'non_empty':
			return 'required';
		case 'min_length':
			return issue.requirement === 1 ? 'required' : 'too-short';
		case 'max_length':
			return 'too-long';
		case 'min_value':
		case 'max_value':
			return 'out-of-range';
		case 'number':
		case 'integer':
			return 'not-a-number';
		case 'picklist':
		case 'literal':
		case 'variant':
		case 'union':
			return 'not-in-list';
		case 'strict_object':
			return issue.expected === 'never' ? 'unknown' : 'bad-format';
		default:
			return 'bad-format';
	}
}
