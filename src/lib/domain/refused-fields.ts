import type { ObjectionCode, RefusalCode } from './refusal.ts';

/**
 * Forms' fields by the rule that says no to what was typed into them: there its sentence stands too.
 * Several names are those that different forms give to the same thing.
 */
const fields: Partial<Record<RefusalCode | ObjectionCode, readonly string[]>> = {
	'wrong-password': ['password', 'currentPassword'],
	'weak-password': ['newPassword'],
	'wrong-second-factor': ['code'],
	'set-up-code-wrong': ['code'],
	'reset-token-invalid': ['token'],
	'code-taken': ['code'],
	'slug-taken': ['slug'],
	'username-taken': ['username'],
	'bad-period': ['until'],
	'effective-date-past': ['effectiveFrom'],
	'effective-date-not-after-predecessor': ['effectiveFrom'],
	'decision-number-missing': ['decisionNumber'],
	'reason-missing': ['note', 'reason', 'documentsNote'],
	'comment-missing': ['note'],
	'due-not-later': ['dueOn'],
	'owner-unchanged': ['ownerId'],
	'owner-approved-plan': ['ownerId'],
	'verification-too-early': ['verifyFrom'],
	'target-missed': ['measured'],
	'no-document-named': ['revisionIds'],
	'document-not-revised': ['revisionIds'],
	'revision-before-nonconformity': ['revisionIds'],
	'revision-before-missing': ['revisionIds']
};

export const fieldsRefusedBy = (code: RefusalCode | ObjectionCode): readonly string[] =>
	fields[code] ?? [];
