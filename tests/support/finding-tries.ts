import type { FindingState } from '#lib/domain/audit/states.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { closeFinding } from '#lib/server/usecases/close-finding.ts';
import { decideDispute } from '#lib/server/usecases/decide-dispute.ts';
import { disputeFinding } from '#lib/server/usecases/dispute-finding.ts';
import { recordFinding } from '#lib/server/usecases/record-finding.ts';
import { respondFinding } from '#lib/server/usecases/respond-finding.ts';
import { returnFinding } from '#lib/server/usecases/return-finding.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import { withdrawFinding } from '#lib/server/usecases/withdraw-finding.ts';
import { leadOf, mostly, teamOf } from './audit-tries.ts';
import type { Attempt, SeenAudit, SeenFinding, Try } from './audit-walk.ts';
import { words } from './finding-scenes.ts';
import type { Walk } from './walks.ts';
import type { PersonName } from './world.ts';

type Answering = Pick<Attempt, 'walk' | 'ctx'> & {
	key: Attempt['key'] & { finding: string };
};

const answering = (): PersonName[] => ['lan', 'ngoc', 'hung'];
const ofNonconformity = ({ grade }: SeenFinding): boolean => grade === 'major' || grade === 'minor';
const wanting = ({ lines }: SeenAudit) =>
	lines.filter(({ answer, found }) => answer === 'nonconforming' && !found);

/** A step on a finding in such a state, or, tried out of turn, on any of the audit's. */
const on = (
	name: string,
	from: FindingState[],
	usual: Try['usual'],
	act: (at: Answering) => Promise<object | void>,
	also: (found: SeenFinding, walk: Walk) => boolean = () => true
): Try => {
	const fitting = ({ findings }: SeenAudit, walk: Walk) =>
		findings.filter((f) => from.includes(f.state) && also(f, walk));
	return {
		name,
		fits: (a, walk) => fitting(a, walk).length > 0,
		usual,
		act: ({ walk, ctx, seen, key }) => {
			const right = fitting(seen, walk);
			const found = walk.pick(right.length > 0 ? right : [...seen.findings, none]);
			const version = found.version + (walk.chance(0.03) ? 1 : 0);
			const at = { ...key, version, finding: String(found.number) };
			return act({ walk, ctx, key: at });
		}
	};
};

/** What people do with findings, from what an auditor saw to what became of it. */
export const findingTries: readonly Try[] = [
	{
		name: 'record-finding',
		fits: (a, walk) =>
			a.state === 'in_progress' &&
			(wanting(a).length > 0 || (a.findings.length < 2 && walk.chance(0.4))),
		usual: teamOf,
		act: ({ walk, ctx, seen, key }) =>
			recordFinding(ctx, {
				...words,
				...key,
				lineId: wanting(seen)[0]?.id ?? null,
				grade: walk.pick(['major', 'minor', 'observation', 'observation', 'strength']),
				fact: mostly(walk, words.fact)
			})
	},
	on('review-finding', ['recorded'], leadOf, ({ ctx, key }) => reviewFinding(ctx, key)),
	on(
		'return-finding',
		['reviewed'],
		leadOf,
		({ walk, ctx, key }) => returnFinding(ctx, { ...key, note: mostly(walk, 'Nêu rõ hồ sơ') }),
		(_found, walk) => walk.chance(0.1)
	),
	on(
		'withdraw-finding',
		['recorded'],
		leadOf,
		({ walk, ctx, key }) => withdrawFinding(ctx, { ...key, note: mostly(walk, 'Ghi nhầm') }),
		(_found, walk) => walk.chance(0.3)
	),
	on('accept-finding', ['issued'], answering, ({ ctx, key }) => acceptFinding(ctx, key)),
	on(
		'dispute-finding',
		['issued'],
		answering,
		({ walk, ctx, key }) => disputeFinding(ctx, { ...key, note: mostly(walk, 'Đã thu hồi') }),
		(_found, walk) => walk.chance(0.6)
	),
	on('decide-dispute', ['disputed'], leadOf, ({ walk, ctx, key }) =>
		decideDispute(ctx, {
			...key,
			decision: walk.pick(['uphold', 'uphold', 'withdraw']),
			note: mostly(walk, 'Đối chiếu biên bản')
		})
	),
	on(
		'respond-finding',
		['accepted'],
		answering,
		({ walk, ctx, key }) =>
			respondFinding(ctx, {
				...key,
				response: walk.pick(['action', 'declined']),
				text: 'Bổ sung sổ theo dõi',
				dueOn: walk.day
			}),
		(found) => !ofNonconformity(found)
	),
	on(
		'close-finding',
		['linked'],
		teamOf,
		({ walk, ctx, key }) => closeFinding(ctx, { ...key, evidence: mostly(walk, 'Sổ đã lập') }),
		// Without a proof it is tried now and then, too: that is what may not happen.
		(found, walk) => found.proved || !ofNonconformity(found) || walk.chance(0.05)
	)
];

/** A finding of no audit. */
const none = { number: 99, version: 1 };
