import { expect, test } from 'vitest';
import {
	type RevisionState,
	type RevisionStep,
	revisionStates,
	revisionSteps
} from '#lib/domain/document/lifecycle.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Context } from '#lib/server/context.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { cancelRevision } from '#lib/server/usecases/cancel-revision.ts';
import { returnRevision } from '#lib/server/usecases/return-revision.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { revisionMoves } from '#lib/server/usecases/revision-moves.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { changesIn, refusalOf } from '../../support/refusals.ts';
import type { PersonName, World } from '../../support/world.ts';
import { testDay } from '../../support/world.ts';
import * as writing from '../../support/writing.ts';

/** The use case of each step; `pass` has none, it follows from the last agreement. */
type Taken = Exclude<RevisionStep, 'pass'>;
type Input = Awaited<ReturnType<typeof writing.seen>>;
const take: Record<Taken, (ctx: Context, input: Input) => Promise<unknown>> = {
	submit: submitRevision,
	agree: reviewRevision,
	return: (ctx, input) => returnRevision(ctx, { ...input, note: 'Bước 2 thiếu thời gian' }),
	approve: (ctx, input) =>
		approveRevision(ctx, { ...input, decisionNumber: '15/QĐ-UBND', effectiveFrom: testDay }),
	cancel: (ctx, input) => cancelRevision(ctx, { ...input, note: 'Trùng với QT.TP.02' })
};
const steps = Object.keys(take) as Taken[];

/** One person for each role, and a coordinator of the next ward. */
const everybody: PersonName[] = [
	'lan',
	'minh',
	'dung',
	'ngoc',
	'hung',
	'khach',
	'thanhpho',
	'quantri',
	'mai'
];

/** Lan wrote it, Minh answers for it, Ngọc reviews, Hùng is head: this is all that may happen. */
const open: Partial<Record<`${RevisionState} ${Taken}`, PersonName[]>> = {
	'draft submit': ['lan', 'minh'],
	'draft cancel': ['lan', 'hung'],
	'in_review agree': ['ngoc'],
	'in_review return': ['ngoc'],
	'in_review cancel': ['lan', 'hung'],
	'in_approval return': ['hung'],
	'in_approval approve': ['hung'],
	'in_approval cancel': ['lan', 'hung']
};
const isOpen = (state: RevisionState, step: Taken, person: PersonName): boolean =>
	open[`${state} ${step}`]?.includes(person) ?? false;

/** A document whose revision has come so far. */
async function documentIn(w: World, state: RevisionState, code: string): Promise<void> {
	const stations: Record<RevisionState, (w: World, o: { code: string }) => Promise<void>> = {
		draft: writing.drafted,
		in_review: writing.submitted,
		in_approval: writing.reviewed,
		approved: writing.approved,
		cancelled: async (world, options) => {
			await writing.drafted(world, options);
			const lan = await world.as('lan');
			await take.cancel(lan, await writing.seen(world, lan, options));
		}
	};
	await stations[state](w, { code });
}

test('what the table does not allow is refused, for every step, state and person, and leaves no trace', async () => {
	const w = await writing.makeWritingWorld();
	const owner = await w.as('lan');
	for (const [i, state] of revisionStates.entries()) {
		const code = `QT.TP.0${i + 1}`;
		await documentIn(w, state, code);
		const input = await writing.seen(w, owner, { code });
		const before = await changesIn(w);
		for (const person of everybody) {
			const ctx = await w.as(person);
			for (const step of steps.filter((s) => !isOpen(state, s, person))) {
				const refused = await refusalOf(take[step](ctx, input));
				const { by, from } = revisionSteps[step];
				const expected = ['mai', 'quantri'].includes(person)
					? 'not-found'
					: !may(ctx.actor, by, input.wardId)
						? 'not-allowed'
						: !(from as readonly RevisionState[]).includes(state)
							? 'wrong-state'
							: 'gates-closed';
				expect(refused?.code, `${person}: ${step} from ${state}`).toBe(expected);
			}
		}
		expect(await changesIn(w), `refusals in ${state}`).toBe(before);
	}
});

test('what the table allows happens, with its move on record and in the trail', async () => {
	const w = await writing.makeWritingWorld();
	let n = 0;
	for (const [key, people] of Object.entries(open)) {
		const [state, step] = key.split(' ') as [RevisionState, Taken];
		for (const person of people) {
			const code = `QT.XH.${++n}`;
			await documentIn(w, state, code);
			const ctx = await w.as(person);
			const offered = await revisionMoves(ctx, w.wards.thanhBinh, code);
			expect(offered.find((m) => m.step === step)?.objections, `${person}: ${key}`).toEqual([]);
			await take[step](ctx, await writing.seen(w, ctx, { code }));

			const after = await writing.revisionNow(await w.as('lan'), w.wards.thanhBinh, code);
			// Ngọc is the only reviewer, so that her agreement passes the revision on by itself.
			const to = step === 'agree' ? 'in_approval' : revisionSteps[step].to;
			expect(after.state, `${person}: ${key}`).toBe(to);
			const moves = await w.db.asOwner((db) =>
				db
					.selectFrom('revisionMove')
					.select(['step', 'fromState', 'toState', 'actorId'])
					.where('revisionId', '=', after.id)
					.where('step', '=', step)
					.execute()
			);
			expect(moves).toContainEqual({
				step,
				fromState: state,
				toState: revisionSteps[step].to,
				actorId: w.ids[person]
			});
		}
	}
});
