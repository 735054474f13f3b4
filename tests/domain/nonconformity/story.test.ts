import { expect, test } from 'vitest';
import { carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import {
	type RecordedMove,
	carStages,
	offerOf,
	restingSince,
	storyOf,
	turnOf
} from '#lib/domain/nonconformity/story.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { type Actor } from '#lib/domain/actor.ts';
import { anActor, hung, lan, minh, ngoc } from '../../support/actors.ts';
import { aCarSubject, aDoneSubject } from '../../support/car-subjects.ts';

const moved = (step: RecordedMove['step'], day = 1): RecordedMove => ({
	step,
	at: new Date(Date.UTC(2026, 10, day)),
	name: 'Lò Văn Minh',
	note: ''
});
const offer = (subject: ReturnType<typeof aCarSubject>, actor: Actor) =>
	offerOf(movesFor(carSteps, subject, actor));

test('what is done stands before what is open, and what comes later is named', () => {
	const story = storyOf('analysed', [moved('report'), moved('triage', 2), moved('contain', 3)]);
	expect(story.map(({ stage }) => stage)).toEqual(carStages);
	expect(story.map(({ standing }) => standing)).toEqual([
		'done',
		'done',
		'done',
		'done',
		'current',
		'later',
		'later',
		'later',
		'later'
	]);
	expect(story.map(({ end }) => end?.step ?? null).slice(0, 5)).toEqual([
		'report',
		'triage',
		'contain',
		null,
		null
	]);
});

test('of a plan that was submitted twice the last time counts, and none while it is returned', () => {
	const moves = [moved('submit_plan', 1), moved('return_plan', 2), moved('submit_plan', 3)];
	const plan = (state: 'planned' | 'analysed') =>
		storyOf(state, moves)
			.find(({ stage }) => stage === 'plan')
			?.end?.at.getUTCDate();
	expect(plan('planned')).toBe(3);
	expect(plan('analysed')).toBe(undefined);
});

test('a story that ends early has no later stages', () => {
	expect(storyOf('dismissed', [moved('report'), moved('dismiss', 2)]).map((s) => s.stage)).toEqual([
		'report',
		'dismissal'
	]);
	const ineffective = storyOf('ineffective', [moved('verify_ineffective')]);
	expect(ineffective.at(-1)).toMatchObject({ stage: 'verification', standing: 'done' });
	expect(storyOf('closed', []).every(({ standing }) => standing === 'done')).toBe(true);
});

test('it rests since the last step into its state, not since what was saved there', () => {
	const at = (day: number) => new Date(Date.UTC(2026, 10, day));
	const moves = [
		{ fromState: 'reported', toState: 'reported', at: at(1) },
		{ fromState: 'reported', toState: 'triaged', at: at(2) },
		{ fromState: 'triaged', toState: 'contained', at: at(3) },
		{ fromState: 'contained', toState: 'contained', at: at(5) }
	];
	expect(restingSince('contained', moves)).toEqual(at(3));
	expect(restingSince('reported', moves)).toEqual(at(1));
	expect(restingSince('reported', [])).toBe(null);
});

test('one thing waits for each person, and nothing for who has no part in it', () => {
	expect(offer(aCarSubject({ dismissalProposedBy: null }), lan)).toMatchObject({
		primary: 'triage',
		others: ['dismissal']
	});
	expect(offer(aCarSubject({ state: 'triaged' }), minh).primary).toBe('containment');
	expect(offer(aCarSubject({ state: 'triaged' }), ngoc)).toEqual({
		primary: null,
		others: [],
		closed: []
	});
	expect(offer(aCarSubject({ state: 'planned' }), hung)).toMatchObject({
		primary: 'approval',
		others: ['return']
	});
});

test('a plan that lacks something is made; one that lacks nothing is submitted', () => {
	const unfinished = offer(aCarSubject({ state: 'analysed', actions: [] }), minh);
	expect(unfinished).toMatchObject({ primary: 'plan', others: ['analysis'] });
	expect(unfinished.closed.map(({ page }) => page)).toEqual(['submission']);
	expect(offer(aCarSubject({ state: 'analysed' }), minh).primary).toBe('submission');
});

test('who could verify is told that the day has not come; who took part is told nothing', () => {
	const early = aDoneSubject({ state: 'verifying', verifyFrom: '2026-12-31' });
	const dung = anActor('dung', ['auditor']);
	expect(offer(early, dung)).toMatchObject({ primary: null, closed: [{ page: 'verification' }] });
	expect(offer({ ...early, ownerId: 'dung' }, dung).closed).toEqual([]);
});

test('each state waits for somebody, a finished CAR for nobody', () => {
	const turn = (changes: Parameters<typeof aCarSubject>[0]) => turnOf(aCarSubject(changes));
	expect(turn({ state: 'reported' })).toEqual({ who: 'triage' });
	expect(turn({ state: 'contained' })).toEqual({ who: 'owner', personIds: ['minh'] });
	expect(turn({ state: 'planned' })).toEqual({ who: 'approver' });
	expect(turn({ state: 'implementing' })).toEqual({ who: 'doers', personIds: ['minh', 'hoa'] });
	expect(turnOf(aDoneSubject({ state: 'implementing' }))).toEqual({
		who: 'owner',
		personIds: ['minh']
	});
	expect(turn({ state: 'verifying', verifyFrom: '2026-11-24' })).toEqual({
		who: 'time',
		until: '2026-11-24'
	});
	expect(turn({ state: 'verifying' })).toEqual({ who: 'verifier' });
	expect(turn({ state: 'closing' })).toEqual({ who: 'closer' });
	for (const state of ['closed', 'ineffective', 'dismissed'] as const)
		expect(turn({ state })).toBe(null);
});
