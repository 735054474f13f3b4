import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import type { CarToProve, ProvenPart } from '#lib/domain/nonconformity/proofs.ts';
import { demandProver, mayProve, stageProved } from '#lib/domain/nonconformity/proofs.ts';
import { type CarState, carStates } from '#lib/domain/nonconformity/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { anActor, hung, lan, mai, minh } from '../../support/actors.ts';
import { aCarSubject, anAction } from '../../support/car-subjects.ts';

/** Tâm reported it, Minh owns it, Hoa does an action, Dũng can verify; Lan coordinates. */
const tam = anActor('tam', ['officer']);
const hoa = anActor('hoa', ['officer']);
const dung = anActor('dung', ['auditor']);
const guest = anActor('khach', ['guest']);
const everybody = { tam, minh, hoa, dung, lan, hung, guest, mai };

const car: ProvenPart = { subject: 'car', id: 'c' };
const cause: ProvenPart = { subject: 'car_cause', id: 'root' };
const action: ProvenPart = { subject: 'car_action', id: 'a2' };
const verification: ProvenPart = { subject: 'car_verification', id: 'c' };

const inState = (state: CarState, changes: Partial<CarToProve> = {}): CarToProve => ({
	...aCarSubject({ state, ...changes }),
	reportedBy: 'tam',
	...changes
});
const whoMay = (c: CarToProve, part: ProvenPart): string =>
	Object.entries(everybody)
		.filter(([, actor]) => mayProve(c, actor, part))
		.map(([name]) => name)
		.join(' ');

describe('who acts in a step proves it', () => {
	const told: [ProvenPart, Partial<Record<CarState, string>>][] = [
		[
			car,
			{
				reported: 'tam lan',
				triaged: 'minh lan',
				contained: 'minh lan',
				analysed: 'minh lan',
				planned: 'minh lan',
				implementing: 'minh lan',
				verifying: 'dung lan hung',
				closing: 'lan hung'
			}
		],
		[cause, { contained: 'minh lan', analysed: 'minh lan' }],
		[action, { implementing: 'minh hoa lan' }],
		[verification, { verifying: 'dung lan hung' }]
	];
	test.each(told)('%o', (part, allowed) => {
		for (const state of carStates)
			expect(whoMay(inState(state), part), state).toBe(allowed[state] ?? '');
	});
});

test('a coordinator who owns it neither verifies nor closes by a file', () => {
	expect(whoMay(inState('verifying', { ownerId: 'lan' }), verification)).toBe('dung hung');
	expect(whoMay(inState('closing', { ownerId: 'lan' }), car)).toBe('hung');
});

test('what was done may be shown further while the work goes on; what was cancelled may not', () => {
	const as = (state: 'done' | 'cancelled') =>
		inState('implementing', { actions: [anAction('a2', { ownerId: 'hoa', state })] });
	expect(whoMay(as('done'), action)).toBe('minh hoa lan');
	expect(whoMay(as('cancelled'), action)).toBe('');
});

describe('who is refused is told by which fact', () => {
	const refused = (c: CarToProve, actor: Actor, part: ProvenPart): string => {
		try {
			demandProver(c, actor, part);
			return '';
		} catch (error) {
			if (isRefusal(error, 'gates-closed'))
				return error.facts.objections.map(({ code }) => code).join(' ');
			if (isRefusal(error)) return error.code;
			throw error;
		}
	};
	test.each<[CarState, Actor, ProvenPart, string]>([
		['reported', minh, car, 'not-reporter-or-coordinator'],
		['triaged', hoa, car, 'not-owner-or-coordinator'],
		['contained', dung, cause, 'not-owner-or-coordinator'],
		['implementing', dung, action, 'not-the-action-owner'],
		['verifying', anActor('minh', ['deputy']), verification, 'verifier-took-part'],
		['verifying', tam, verification, 'not-allowed'],
		['closing', hoa, car, 'not-allowed'],
		['implementing', guest, car, 'not-allowed'],
		['implementing', dung, verification, 'wrong-state'],
		['verifying', hoa, action, 'wrong-state'],
		['closed', lan, car, 'wrong-state'],
		['reported', tam, car, '']
	])('%s', (state, actor, part, code) => {
		expect(refused(inState(state), actor, part)).toBe(code);
	});
});

test('a file stands in the story where work was when it came', () => {
	const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
	const moves = [
		{ toState: 'reported', at: at(1) },
		{ toState: 'triaged', at: at(2) },
		{ toState: 'contained', at: at(4) },
		{ toState: 'verifying', at: at(6) }
	];
	const of = (subject: string, hour: number) => stageProved({ subject, addedAt: at(hour) }, moves);
	expect([1, 2, 3, 4, 5, 6].map((hour) => of('car', hour))).toEqual([
		'report',
		'containment',
		'containment',
		'analysis',
		'analysis',
		'verification'
	]);
	expect(of('car', 0)).toBe('report');
	expect([of('car_cause', 6), of('car_action', 6), of('car_verification', 1)]).toEqual([
		'analysis',
		'actions',
		'verification'
	]);
});
