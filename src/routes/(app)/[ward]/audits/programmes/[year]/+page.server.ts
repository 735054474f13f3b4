import { programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { programmeChangesOf } from '#lib/server/database/programme-changes.ts';
import { programmeMoves } from '#lib/server/database/programmes.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { programmeYear } from '#lib/server/programme-decision.ts';
import { programmeView } from '#lib/server/programme-view.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'programme.read', wardId);
	const year = programmeYear(params.year);
	return reading(ctx, async (db) => {
		const loaded = await loadProgramme(db, ctx, { wardId, year });
		const { programme, signatures, subject } = loaded;
		const editor = asOf === null && may(actor, 'programme.edit', wardId);
		return {
			programme: {
				year,
				state: programme.state,
				objective: programme.objective,
				criteria: programme.criteria,
				method: programme.method,
				decisionNumber: programme.decisionNumber,
				closingNote: programme.closingNote
			},
			view: programmeView(loaded, ctx.today),
			signatures: signatures.map(({ meaning, signerName, at, contentSha256 }) => ({
				meaning,
				signerName,
				at,
				contentSha256
			})),
			moves: await programmeMoves(db, programme),
			changes: await programmeChangesOf(db, programme),
			steps: asOf === null ? movesFor(programmeSteps, subject, actor).map(({ step }) => step) : [],
			mayEdit: editor && programme.state === 'draft',
			mayChange: editor && programme.state === 'approved'
		};
	});
};
