import type { TargetOperator } from './states.ts';

/** Why a step of a CAR stays closed; part of ObjectionFacts (domain/refusal.ts). */
export type CarObjectionFacts = {
	'not-the-owner': Record<never, never>;
	'not-owner-or-coordinator': Record<never, never>;
	'not-reporter-or-coordinator': Record<never, never>;
	'from-a-finding': Record<never, never>;
	'dismissal-not-proposed': Record<never, never>;
	'second-person-needed': Record<never, never>;
	'no-root-cause': Record<never, never>;
	'root-cause-unproved': { cause: string };
	'similar-unanswered': Record<never, never>;
	'similar-not-named': Record<never, never>;
	'no-actions': Record<never, never>;
	'action-without-root-cause': { action: string };
	'root-cause-without-action': { cause: string };
	'measure-missing': Record<never, never>;
	'verification-too-early': { date: string; lastDue: string };
	'own-plan': Record<never, never>;
	'action-not-open': Record<never, never>;
	'not-the-action-owner': Record<never, never>;
	'due-not-later': { date: string; due: string };
	'last-action-of-cause': Record<never, never>;
	'owner-unchanged': Record<never, never>;
	'owner-approved-plan': Record<never, never>;
	'actions-open': { count: number };
	'verifier-took-part': Record<never, never>;
	'waiting-time-not-over': { date: string };
	'target-missed': { measured: number; operator: TargetOperator; value: number };
	'owner-cannot-close': Record<never, never>;
	'no-document-named': Record<never, never>;
	'document-not-revised': { code: string };
	'revision-before-nonconformity': { code: string };
	'revision-before-missing': { code: string };
};
