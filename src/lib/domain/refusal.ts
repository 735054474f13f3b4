import type { CarObjectionFacts } from './nonconformity/objections.ts';

/**
 * Every "no" of the system. A rule refuses with a code and the facts that caused it; the sentence a
 * person reads is made in i18n, from a table keyed by the same union, so that no rule lacks its words.
 */
export type RefusalFacts = {
	'not-found': Record<never, never>;
	'not-signed-in': Record<never, never>;
	'not-allowed': { action: string };
	/** Somebody else was first: the row is no longer in the state or version the page showed. */
	stale: Record<never, never>;
	'wrong-state': { state: string; step: string };
	/** The step stands open once each of these objections is met. */
	'gates-closed': { objections: Objection[] };
	'invalid-input': { fields: FieldError[] };
	'code-taken': { code: string };
	'draft-already-open': Record<never, never>;
	'number-taken': Record<never, never>;
	'wrong-password': Record<never, never>;
	/** User name or password: which of the two is not said. */
	'sign-in-failed': Record<never, never>;
	'set-up-code-wrong': Record<never, never>;
	/** The request was made by a page of another site. */
	'cross-site': Record<never, never>;
	'unknown-host': { host: string };
	'too-many-attempts': { retryInSeconds: number };
	'second-factor-needed': Record<never, never>;
	'wrong-second-factor': Record<never, never>;
	'weak-password': { why: 'short' | 'long' | 'common' | 'personal' | 'same' };
	'account-inactive': Record<never, never>;
	'print-failed': { reason: string };
	'disk-nearly-full': { freeMegabytes: number };
	'file-missing': { sha256: string };
	'already-done': Record<never, never>;
	'as-of-read-only': { date: string };
	'username-taken': { username: string };
	'slug-taken': { slug: string };
	/** A unit cannot have ended before somebody was given work in it. */
	'unit-still-used': { slug: string; since: string };
	'reset-token-invalid': Record<never, never>;
	'calendar-year-missing': { year: number };
	'pack-running': Record<never, never>;
	'bad-period': { from: string; until: string };
	'csv-unreadable': { reason: CsvFault };
	'file-empty': { name: string };
	'file-too-large': { name: string; megabytes: number };
	'file-kind-not-allowed': { name: string };
	'file-damaged': { name: string };
	'file-encrypted': { name: string };
	'file-has-macros': { name: string };
	/** Packed so densely that unpacking it would fill the memory of whoever opens it. */
	'file-archive-bomb': { name: string };
	'image-too-many-pixels': { name: string; megapixels: number };
	'csv-not-utf8': { name: string };
	/** All that was sent at once, before any of it was looked at. */
	'request-too-large': { megabytes: number };
};
export type RefusalCode = keyof RefusalFacts;

/** Columns without which a list of people says nothing. */
export const neededCsvColumns = ['username', 'fullName', 'unit', 'role', 'validFrom'] as const;
export type CsvFault =
	'empty' | 'too-long' | 'syntax' | 'old-encoding' | `missing-${(typeof neededCsvColumns)[number]}`;

/** Why one lifecycle step is closed right now; several may hold at once. */
export type ObjectionFacts = {
	'own-work': Record<never, never>;
	'not-the-author': Record<never, never>;
	'not-a-reviewer': Record<never, never>;
	'already-decided': Record<never, never>;
	'no-authority-today': { date: string };
	'part-missing': { part: string };
	'legal-basis-not-in-force': { number: string; date: string };
	'legal-basis-unknown': { number: string };
	'steps-exceed-limit': { hours: number; limitHours: number };
	'other-documents-unanswered': Record<never, never>;
	'no-reviewers': Record<never, never>;
	'reviewer-is-author': { name: string };
	'reviewers-undecided': { names: string[] };
	'comments-unresolved': { count: number };
	'redline-missing': Record<never, never>;
	'no-distribution': Record<never, never>;
	'effective-date-past': { date: string; today: string };
	'effective-date-not-after-predecessor': { date: string; predecessorFrom: string };
	'reason-missing': Record<never, never>;
	'comment-missing': Record<never, never>;
	'decision-number-missing': Record<never, never>;
	'retention-missing': Record<never, never>;
	'content-changed-since-signed': Record<never, never>;
	'no-lead': Record<never, never>;
	'auditor-not-certified': { name: string; date: string };
	'certificate-lapses': { name: string; number: string; validUntil: string; date: string };
	'auditor-drafted': { name: string; code: string };
	'auditor-signed': { name: string; code: string };
	'auditor-acts': { name: string; code: string; title: string };
	'auditor-belongs': { name: string; department: string };
	'scope-empty': Record<never, never>;
	'meeting-not-planned': { meeting: 'opening' | 'closing' };
	'scope-not-planned': { process: string };
	'nobody-notified': Record<never, never>;
	'audit-not-begun': { date: string };
	'notices-open': { names: string[] };
	'checklist-empty': Record<never, never>;
	'lines-unanswered': { count: number };
	'lines-without-finding': { count: number };
	'findings-unreviewed': { numbers: number[] };
	'meeting-not-recorded': { meeting: 'opening' | 'closing' };
	'report-part-missing': { part: 'general' | 'conclusion' };
	'report-not-acknowledged': Record<never, never>;
	'findings-open': { numbers: number[] };
	'audit-not-running': Record<never, never>;
	'report-not-issued': Record<never, never>;
	'not-the-lead': Record<never, never>;
	'not-in-the-team': Record<never, never>;
	'answers-own-finding': Record<never, never>;
	'finding-reviewed': Record<never, never>;
	'finding-needs-answer': Record<never, never>;
	'strength-needs-no-answer': Record<never, never>;
	'not-a-nonconformity': Record<never, never>;
	'nonconformity-needs-car': Record<never, never>;
	'correction-not-proved': Record<never, never>;
	'evidence-missing': Record<never, never>;
	'access-over': { until: string };
	'not-the-recorder': Record<never, never>;
	'programme-empty': Record<never, never>;
	'line-without-months': { process: string };
	'line-without-clauses': { process: string };
	/** Months (1 to 12) of a line of the programme that no audit with an issued report covers. */
	'line-not-audited': { process: string; months: number[] };
} & CarObjectionFacts;
export type ObjectionCode = keyof ObjectionFacts;
export type Objection = {
	[C in ObjectionCode]: { code: C; facts: ObjectionFacts[C] };
}[ObjectionCode];

/** `field` is the name of the form field; `code` keys its sentence in i18n. */
export const fieldErrorCodes = [
	'required',
	'too-long',
	'too-short',
	'not-a-date',
	'not-a-number',
	'out-of-range',
	'not-in-list',
	'bad-format',
	'old-encoding',
	'before-start',
	'taken',
	'alike',
	'unknown',
	'mismatch'
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];
export type FieldError = { field: string; code: FieldErrorCode };

const statuses: Partial<Record<RefusalCode, number>> = {
	'not-found': 404,
	'not-signed-in': 401,
	'not-allowed': 403,
	'cross-site': 403,
	'unknown-host': 400,
	stale: 409,
	'wrong-state': 409,
	'draft-already-open': 409,
	'already-done': 409,
	'code-taken': 409,
	'number-taken': 409,
	'pack-running': 409,
	'file-too-large': 413,
	'request-too-large': 413,
	'too-many-attempts': 429,
	'print-failed': 503,
	'disk-nearly-full': 503,
	'file-missing': 503
};

/** A rule said no. Anything else that is thrown is a bug. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
	readonly code: C;
	readonly facts: RefusalFacts[C];
	constructor(code: C, facts: RefusalFacts[C]) {
		super(`refused: ${code} ${JSON.stringify(facts)}`);
		this.name = 'Refusal';
		this.code = code;
		this.facts = facts;
	}
	get status(): number {
		return statuses[this.code] ?? 422;
	}
}

type NoFacts<C extends RefusalCode> = keyof RefusalFacts[C] extends never ? [] : [RefusalFacts[C]];

export function refuse<C extends RefusalCode>(code: C, ...facts: NoFacts<C>): never {
	throw new Refusal(code, (facts[0] ?? {}) as RefusalFacts[C]);
}

export const isRefusal = <C extends RefusalCode = RefusalCode>(
	error: unknown,
	code?: C
): error is Refusal<C> => error instanceof Refusal && (code === undefined || error.code === code);

type NoObjectionFacts<C extends ObjectionCode> = keyof ObjectionFacts[C] extends never
	? []
	: [ObjectionFacts[C]];

export const objection = <C extends ObjectionCode>(
	code: C,
	...facts: NoObjectionFacts<C>
): Objection => ({ code, facts: facts[0] ?? {} }) as Objection;
