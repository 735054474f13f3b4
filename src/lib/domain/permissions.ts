import { type Actor, type WardRole, isAdmin, rolesIn } from './actor.ts';
import { refuse } from './refusal.ts';

/**
 * One table: which role may do what in its own ward. Whether it may be done *now* is for the
 * lifecycle; whether it may be done *by this person* (never one's own work) is for its gates.
 */
const staff = ['coordinator', 'officer', 'auditor', 'deputy', 'head'] as const;
export const permissions = {
	'document.read': [...staff, 'overseer', 'guest', 'visiting_auditor'],
	'draft.read': staff,
	'document.create': ['coordinator'],
	'document.withdraw': ['head'],
	'document.change_owner': ['coordinator', 'head'],
	'document.confirm': ['coordinator', 'officer', 'deputy', 'head'],
	'revision.start': ['coordinator', 'officer'],
	'revision.edit': ['coordinator', 'officer'],
	'revision.submit': ['coordinator', 'officer'],
	'revision.comment': staff,
	'revision.review': ['coordinator', 'officer', 'auditor', 'deputy', 'head'],
	'revision.approve': ['head', 'deputy'],
	'revision.return': ['coordinator', 'officer', 'auditor', 'deputy', 'head'],
	'revision.cancel': ['coordinator', 'head'],
	'revision.acknowledge': staff,
	/** For another, from paper; nobody writes down their own. */
	'receipt.record': ['coordinator', 'head'],
	'distribution.recall': ['coordinator'],
	'delegation.grant': ['head'],
	'programme.read': [...staff, 'overseer', 'guest'],
	'programme.edit': ['coordinator'],
	'programme.approve': ['head'],
	'programme.close': ['coordinator', 'head'],
	'auditor.register': ['coordinator'],
	'question.read': staff,
	'question.edit': ['coordinator'],
	'audit.read': [...staff, 'overseer', 'guest', 'visiting_auditor'],
	'audit.plan': ['coordinator'],
	'audit.confirm_team': ['head'],
	'audit.cancel': ['coordinator', 'head'],
	/** Being in the team, or its lead, is asked by the gates. */
	'audit.work': [...staff, 'visiting_auditor'],
	'audit.acknowledge': staff,
	'audit.acknowledge_report': ['coordinator', 'deputy', 'head'],
	'finding.answer': ['coordinator', 'deputy', 'head'],
	'finding.close': [...staff, 'visiting_auditor'],
	'car.read': [...staff, 'overseer', 'guest', 'visiting_auditor'],
	'car.report': staff,
	'car.triage': ['coordinator', 'deputy', 'head'],
	'car.dismiss': ['coordinator', 'deputy', 'head'],
	/** Being its owner, or the owner of the action, is asked by the gates. */
	'car.work': staff,
	'car.approve_plan': ['deputy', 'head'],
	'car.postpone': ['coordinator', 'deputy', 'head'],
	'car.hand_over': ['coordinator', 'head'],
	'car.verify': ['coordinator', 'auditor', 'deputy', 'head'],
	'car.close': ['coordinator', 'deputy', 'head'],
	'pack.read': [...staff, 'overseer', 'guest'],
	'pack.issue': ['coordinator', 'deputy', 'head'],
	'event.read': ['coordinator', 'auditor', 'head', 'overseer'],
	'event.verify': ['coordinator', 'auditor', 'deputy', 'head', 'overseer']
} as const satisfies Record<string, readonly WardRole[]>;

export type Action = keyof typeof permissions;

/** Who may, by role. */
export const rolesWho = (action: Action): WardRole[] => [...permissions[action]];

export const mayRole = (role: WardRole, action: Action): boolean =>
	(permissions[action] as readonly WardRole[]).includes(role);

export const may = (actor: Actor | null, action: Action, wardId: number): boolean =>
	actor !== null && rolesIn(actor, wardId).some((role) => mayRole(role, action));

/** @throws Refusal `not-signed-in`; `not-found` when the ward is not theirs to see; else `not-allowed`. */
export function demand(
	actor: Actor | null,
	action: Action,
	wardId: number
): asserts actor is Actor {
	if (!actor) refuse('not-signed-in');
	if (rolesIn(actor, wardId).length === 0) refuse('not-found');
	if (!may(actor, action, wardId)) refuse('not-allowed', { action });
}

/** @throws Refusal `not-signed-in` or `not-found`: administration is invisible to everybody else. */
export function demandAdmin(actor: Actor | null): asserts actor is Actor {
	if (!actor) refuse('not-signed-in');
	if (!isAdmin(actor)) refuse('not-found');
}
