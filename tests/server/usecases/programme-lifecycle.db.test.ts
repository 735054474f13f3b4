import { test } from 'vitest';
import { type ProgrammeStep, programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import { type ProgrammeState, programmeStates } from '#lib/domain/audit/states.ts';
import { programmeMoves } from '#lib/server/database/programmes.ts';
import { approveProgramme } from '#lib/server/usecases/approve-programme.ts';
import { closeProgramme } from '#lib/server/usecases/close-programme.ts';
import { returnProgramme } from '#lib/server/usecases/return-programme.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import { morning } from '../../support/documents.ts';
import { type Scene, expectMoves, expectRefusals } from '../../support/lifecycle-walk.ts';
import { aProgramme } from '../../support/programmes.ts';
import { makeWorld, rightPassword } from '../../support/world.ts';

/** Lan wrote it; what it planned and was not dropped is all audited. This is all that may happen. */
const open = {
	'draft submit': ['lan'],
	'in_approval return': ['hung'],
	'in_approval approve': ['hung'],
	'approved close': ['lan', 'hung']
} as const;

async function scene(state: ProgrammeState): Promise<Scene<ProgrammeStep>> {
	const w = await makeWorld();
	const over = { lines: [{ droppedReason: 'Chuyển sang năm sau' }] };
	const closed = { closedAt: morning('2026-12-31'), closedBy: w.ids.lan };
	const programme = await aProgramme(w, {
		state: state === 'in_approval' ? 'draft' : state,
		...(state === 'approved' ? over : {}),
		...(state === 'closed' ? closed : {})
	});
	const { wardId, id, year } = programme;
	const now = () =>
		w.db.asOwner((db) =>
			db
				.selectFrom('auditProgramme')
				.select(['state', 'version'])
				.where('id', '=', id)
				.executeTakeFirstOrThrow()
		);
	const key = { wardId, year, password: rightPassword };
	if (state === 'in_approval')
		await submitProgramme(await w.as('lan'), { ...key, version: (await now()).version });
	const seen = { ...key, version: (await now()).version };
	const note = { ...seen, note: 'Có lý do' };
	return {
		w,
		take: {
			submit: (ctx) => submitProgramme(ctx, seen),
			return: (ctx) => returnProgramme(ctx, note),
			approve: (ctx) => approveProgramme(ctx, { ...seen, decisionNumber: '12/QĐ-UBND' }),
			close: (ctx) => closeProgramme(ctx, note)
		},
		state: async () => (await now()).state,
		moves: () =>
			w.db.asOwner(async (db) => (await programmeMoves(db, programme)).map(({ step }) => step))
	};
}

const lifecycle = { states: programmeStates, table: programmeSteps, scene, open };

test('what the table of a programme does not allow is refused, for every step, state and person, and leaves no trace', () =>
	expectRefusals(lifecycle));

test('what the table of a programme allows happens, with its move on record', () =>
	expectMoves(lifecycle));
