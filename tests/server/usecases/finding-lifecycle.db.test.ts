import { test } from 'vitest';
import {
	type FindingStep,
	findingSteps,
	type ownFindingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import { type FindingState, findingStates } from '#lib/domain/audit/states.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { closeFinding } from '#lib/server/usecases/close-finding.ts';
import { decideDispute } from '#lib/server/usecases/decide-dispute.ts';
import { disputeFinding } from '#lib/server/usecases/dispute-finding.ts';
import { respondFinding } from '#lib/server/usecases/respond-finding.ts';
import { returnFinding } from '#lib/server/usecases/return-finding.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import { withdrawFinding } from '#lib/server/usecases/withdraw-finding.ts';
import {
	aFinding,
	aRunningAudit,
	anIssuedAudit,
	at,
	auditDay,
	findingNow,
	stepsOf
} from '../../support/finding-scenes.ts';
import { type Scene, expectMoves, expectRefusals } from '../../support/lifecycle-walk.ts';
import { type World, makeWorld } from '../../support/world.ts';

/** The steps that somebody takes; the others follow by themselves. */
type Taken = Exclude<FindingStep, (typeof ownFindingSteps)[number]>;

/** An observation of the audit that Tâm leads and Dũng works in; Ngọc answered it, where it is answered. */
const open = {
	'recorded review': ['tam'],
	'recorded withdraw': ['tam'],
	'reviewed return': ['tam'],
	'issued accept': ['lan', 'ngoc', 'hung'],
	'issued dispute': ['lan', 'ngoc', 'hung'],
	'disputed uphold': ['tam'],
	'disputed withdraw': ['tam'],
	'accepted respond': ['lan', 'ngoc', 'hung'],
	'linked close': ['dung', 'tam']
} as const;

async function sceneIn(w: World, state: FindingState): Promise<Scene<Taken>> {
	const running = state === 'recorded' || state === 'reviewed';
	const audit = await (running ? aRunningAudit(w) : anIssuedAudit(w));
	const ended = state === 'closed' ? { closingEvidence: 'Đã xem' } : {};
	const { id, finding, version } = await aFinding(w, audit, {
		state,
		grade: 'observation',
		...ended
	});
	const seen = { ...at(audit), finding, version };
	const note = { ...seen, note: 'Có lý do' };
	return {
		w,
		day: auditDay,
		take: {
			review: (ctx) => reviewFinding(ctx, seen),
			return: (ctx) => returnFinding(ctx, note),
			withdraw: (ctx) => withdrawFinding(ctx, note),
			accept: (ctx) => acceptFinding(ctx, seen),
			dispute: (ctx) => disputeFinding(ctx, note),
			uphold: (ctx) => decideDispute(ctx, { ...note, decision: 'uphold' }),
			respond: (ctx) =>
				respondFinding(ctx, { ...seen, response: 'declined', text: 'Đã có biểu mẫu khác' }),
			close: (ctx) => closeFinding(ctx, { ...seen, evidence: 'Đã xem tại quầy' })
		},
		state: async () => (await findingNow(w, id)).state,
		moves: () => stepsOf(w, id)
	};
}

const lifecycle = () => ({
	states: findingStates,
	table: findingSteps,
	// Its file is stored once: each finding has a ward of its own.
	scene: async (state: FindingState) => sceneIn(await makeWorld(), state),
	open
});

test('what the table of a finding does not allow is refused, for every step, state and person, and leaves no trace', () =>
	expectRefusals(lifecycle()));

test('what the table of a finding allows happens, with its move on record', () =>
	expectMoves(lifecycle()));
