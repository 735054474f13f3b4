import { expect, test } from 'vitest';
import type { Role } from '#lib/domain/actor.ts';
import { carStates, finishedCarStates } from '#lib/domain/nonconformity/states.ts';
import { type OpenCar, carDesk, carTurns } from '#lib/domain/nonconformity/turn.ts';

const today = '2026-11-23';
const car = (given: Partial<OpenCar>): OpenCar => ({
	state: 'reported',
	ownerId: 'minh',
	formerOwnerIds: [],
	dismissalProposedBy: null,
	plannedBy: 'minh',
	verifyFrom: '2026-11-20',
	openActions: [],
	doerIds: ['hoa'],
	...given
});
const turns = (c: OpenCar, personId: string, ...roles: Role[]) =>
	carTurns(c, { personId, roles, today }).map(({ kind }) => kind);

test('a report waits for the coordinator, a proposed dismissal for a second person', () => {
	expect(turns(car({}), 'lan', 'coordinator')).toEqual(['triage']);
	expect(turns(car({}), 'hoa', 'officer')).toEqual([]);
	const proposed = car({ dismissalProposedBy: 'ngoc' });
	expect(turns(proposed, 'hung', 'head')).toEqual(['dismissal']);
	expect(turns(proposed, 'ngoc', 'deputy')).toEqual([]);
	expect(turns(proposed, 'lan', 'coordinator')).toEqual([]);
});

test('containing, analysing and planning are the owner’s', () => {
	const own = (state: OpenCar['state']) => turns(car({ state }), 'minh', 'officer');
	expect([own('triaged'), own('contained'), own('analysed')]).toEqual([
		['containment'],
		['analysis'],
		['plan']
	]);
	expect(turns(car({ state: 'analysed' }), 'hoa', 'officer')).toEqual([]);
});

test('a plan is approved by who leads, never by its owner or who planned it', () => {
	const planned = car({ state: 'planned' });
	expect(turns(planned, 'ngoc', 'deputy')).toEqual(['approval']);
	expect(turns({ ...planned, ownerId: 'ngoc' }, 'ngoc', 'deputy')).toEqual([]);
	expect(turns({ ...planned, plannedBy: 'ngoc' }, 'ngoc', 'deputy')).toEqual([]);
});

test('who once owned it is asked neither to approve its plan, nor to verify nor to close it', () => {
	const former = { formerOwnerIds: ['ngoc', 'dung', 'lan'] };
	expect(turns(car({ state: 'planned', ...former }), 'ngoc', 'deputy')).toEqual([]);
	expect(turns(car({ state: 'verifying', ...former }), 'dung', 'auditor')).toEqual([]);
	expect(turns(car({ state: 'closing', ...former }), 'lan', 'coordinator')).toEqual([]);
});

test('each open action waits for who is to do it, with its own due date; then the owner confirms', () => {
	const doing = car({
		state: 'implementing',
		openActions: [
			{ id: 'a', ownerId: 'hoa', dueOn: '2026-11-10', description: '' },
			{ id: 'b', ownerId: 'hoa', dueOn: '2026-12-10', description: '' }
		]
	});
	const me = { personId: 'hoa', roles: ['officer' as const], today };
	expect(carTurns(doing, me)).toEqual([
		{ kind: 'actions', actionId: 'a', dueOn: '2026-11-10' },
		{ kind: 'actions', actionId: 'b', dueOn: '2026-12-10' }
	]);
	expect(turns(doing, 'minh', 'officer')).toEqual([]);
	expect(turns(car({ state: 'implementing' }), 'minh', 'officer')).toEqual(['completion']);
});

test('the effect is an auditor’s to verify, once the time is over, and of nobody who took part', () => {
	const verifying = car({ state: 'verifying' });
	expect(turns(verifying, 'dung', 'auditor')).toEqual(['verification']);
	expect(turns({ ...verifying, verifyFrom: '2026-11-24' }, 'dung', 'auditor')).toEqual([]);
	expect(turns({ ...verifying, doerIds: ['dung'] }, 'dung', 'auditor')).toEqual([]);
	expect(turns({ ...verifying, ownerId: 'dung' }, 'dung', 'auditor')).toEqual([]);
});

test('what is ended asks nobody for anything', () => {
	for (const state of finishedCarStates)
		for (const role of ['coordinator', 'officer', 'auditor', 'deputy', 'head'] as const)
			expect(turns(car({ state }), 'minh', role)).toEqual([]);
});

test('it lies on the owner’s desk, or on those of the doers, or on nobody’s in particular', () => {
	const open = [{ id: 'a', ownerId: 'hoa', dueOn: today, description: '' }];
	const desks = carStates.map((state) => [state, carDesk(car({ state, openActions: open }))]);
	expect(Object.fromEntries(desks)).toMatchObject({
		reported: [],
		triaged: ['minh'],
		contained: ['minh'],
		analysed: ['minh'],
		planned: [],
		implementing: ['hoa'],
		verifying: [],
		closed: []
	});
});
