import { daysBetween } from '#lib/domain/calendar/dates.ts';
import type { Content } from '#lib/domain/document/content.ts';
import type { Context } from '#lib/server/context.ts';
import * as distribution from '#lib/server/database/distribution.ts';
import { reading } from '#lib/server/database/transaction.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import { acknowledgeRevision } from '#lib/server/usecases/acknowledge-revision.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { commentRevision } from '#lib/server/usecases/comment-revision.ts';
import { confirmReview } from '#lib/server/usecases/confirm-review.ts';
import { createDocument } from '#lib/server/usecases/create-document.ts';
import { recallCopy } from '#lib/server/usecases/recall-copy.ts';
import { returnRevision } from '#lib/server/usecases/return-revision.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { setDistribution } from '#lib/server/usecases/set-distribution.ts';
import { setReviewers } from '#lib/server/usecases/set-reviewers.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { contentOf } from './content.ts';
import { type Post, demoPassword as password } from './posts.ts';
import { distributionOf } from './recipients.ts';
import type { Acknowledging, Act, Drafting } from './schedule.ts';
import { type DemoWard, type Stage, instant } from './stage.ts';

/** What the ward remembers of a document between two acts. */
type Memory = { version: number; revisionId: string; obsoleteId: string; readers: Post[] };
const otherDocuments = 'Không ảnh hưởng tài liệu khác';
const nothingYet: Memory = { version: 0, revisionId: '', obsoleteId: '', readers: [] };
export type Performer = (act: Act) => Promise<void>;

/** Plays acts of one ward through the use cases, each as its person at its time. */
export function performerFor(
	stage: Stage,
	ward: DemoWard,
	ownerOf: (template: DocumentTemplate) => Post,
	isWhole: boolean
): Performer {
	const memories = new Map<string, Memory>();
	const wardId = ward.id;
	const recall = (code: string): Memory => {
		const memory = memories.get(code);
		if (!memory) throw new Error(`${code} of ${ward.unit.slug} was never drafted`);
		return memory;
	};

	async function draft(ctx: Context, act: Drafting) {
		const { code, template, cycle } = act;
		const owner = ownerOf(template);
		const content = contentOf(template, ward.unit, act);
		const { rows, readers } = distributionOf(ward, template, owner, isWhole);
		const begun =
			act.do === 'draft'
				? await createDocument(ctx, {
						wardId,
						code,
						kind: template.kind,
						field: template.field,
						title: template.title,
						ownerId: ward.people[owner],
						departmentId: ward.departmentOf(owner),
						clauses: template.clauses,
						reviewMonths: template.reviewMonths,
						reason: cycle.reason,
						otherDocuments,
						content
					})
				: await revise(ctx, act, content);
		const { version } = begun;
		const personIds = cycle.reviewers.map((post) => ward.people[post]);
		await setReviewers(ctx, { wardId, code, personIds });
		if (act.do === 'draft') await setDistribution(ctx, { wardId, code, rows });
		const obsoleteId = memories.get(code)?.revisionId ?? '';
		memories.set(code, { version, revisionId: begun.revisionId, obsoleteId, readers });
	}

	async function revise(ctx: Context, { code, cycle }: Drafting, content: Content) {
		const { change, reason, changedParts } = cycle;
		const begun = await startRevision(ctx, { wardId, code, change, reason });
		const step = { wardId, code, version: begun.version };
		const saved = await saveDraft(ctx, { ...step, changedParts, otherDocuments, content });
		return { ...begun, version: saved.version };
	}

	async function acknowledge(act: Acknowledging) {
		const { revisionId, readers } = recall(act.code);
		for (const post of readers.filter((reader) => !act.unread.includes(reader))) {
			const ctx = await stage.as(ward.people[post], instant(act.day, act.time));
			await acknowledgeRevision(ctx, { wardId, code: act.code, revisionId });
		}
	}

	async function recallCopies(ctx: Context, id: string) {
		const copies = await reading(ctx, (db) => distribution.ofRevision(db, { wardId, id }));
		for (const copy of copies.filter(({ medium }) => medium === 'paper'))
			await recallCopy(ctx, { wardId, distributionId: copy.id });
	}

	return async (act) => {
		const { code } = act;
		const ctx = await stage.as(ward.people[act.by], instant(act.day, act.time));
		// Every change of a revision counts its version on; agreeing does with the last reviewer only.
		const memory = act.do === 'draft' ? nothingYet : recall(code);
		const step = { wardId, code, version: memory.version, password };
		switch (act.do) {
			case 'draft':
			case 'revise':
				return draft(ctx, act);
			case 'submit':
				await submitRevision(ctx, step);
				memory.version++;
				return;
			case 'agree': {
				const { passed } = await reviewRevision(ctx, step);
				if (passed) memory.version++;
				return;
			}
			case 'return':
				for (const { part, text } of act.cycle?.remarks ?? [])
					await commentRevision(ctx, { wardId, code, part, text });
				await returnRevision(ctx, { ...step, note: '' });
				memory.version++;
				return;
			case 'approve':
				await approveRevision(ctx, {
					...step,
					decisionNumber: `${daysBetween(`${act.day.slice(0, 4)}-01-01`, act.day) + 1}/QĐ-UBND`,
					effectiveFrom: act.effectiveFrom
				});
				memory.version++;
				return;
			case 'acknowledge':
				return acknowledge(act);
			case 'recall':
				return recallCopies(ctx, memory.obsoleteId);
			case 'confirm':
				await confirmReview(ctx, { wardId, code, note: 'Còn phù hợp, không sửa đổi', password });
		}
	};
}
