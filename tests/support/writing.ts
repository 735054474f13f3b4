import type { Content } from '#lib/domain/document/content.ts';
import type { Context } from '#lib/server/context.ts';
import * as documents from '#lib/server/database/documents.ts';
import * as revisions from '#lib/server/database/revisions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { createDocument } from '#lib/server/usecases/create-document.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { setDistribution } from '#lib/server/usecases/set-distribution.ts';
import { setReviewers } from '#lib/server/usecases/set-reviewers.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { aProcedure } from './contents.ts';
import { aLegalDocument } from './evidence.ts';
import { type World, makeWorld, rightPassword, testDay } from './world.ts';

/**
 * A document on its way, by the use cases: Lan writes, Ngọc reviews, Hùng approves, and Minh's
 * department reads. Each helper leaves it at the next station.
 */
export const code = 'QT.TP.01';
export const password = rightPassword;

/** A world whose register knows the law that {@link aProcedure} rests on. */
export async function makeWritingWorld(): Promise<World> {
	const w = await makeWorld();
	await aLegalDocument(w, '60/2014/QH13');
	return w;
}

type Options = { code?: string; day?: string; content?: Content };
const keyOf = (w: World, options: Options) => ({
	wardId: w.wards.thanhBinh,
	code: options.code ?? code
});

/** A complete draft, everything answered, Ngọc named as reviewer, two recipients. */
export async function drafted(w: World, options: Options = {}): Promise<void> {
	const lan = await w.as('lan', options.day);
	const key = keyOf(w, options);
	await createDocument(lan, {
		...key,
		kind: 'administrative_procedure',
		field: 'civil_status',
		title: 'Đăng ký khai sinh',
		ownerId: w.ids.minh,
		departmentId: w.departments.justice,
		clauses: ['8.5.1'],
		reason: 'Ban hành theo kế hoạch xây dựng hệ thống'
	});
	await completed(w, options);
}

async function completed(w: World, options: Options): Promise<void> {
	const lan = await w.as('lan', options.day);
	const key = keyOf(w, options);
	await saveDraft(lan, {
		...key,
		version: await versionOf(lan, key.wardId, key.code),
		content: options.content ?? aProcedure(),
		otherDocuments: 'Không ảnh hưởng tài liệu khác'
	});
	await setReviewers(lan, { ...key, personIds: [w.ids.ngoc] });
	await setDistribution(lan, {
		...key,
		rows: [
			{ departmentId: w.departments.justice, copyNumber: '01', medium: 'paper' },
			{ personId: w.ids.hoa, copyNumber: '02', medium: 'electronic' }
		]
	});
}

export async function submitted(w: World, options: Options = {}): Promise<void> {
	await drafted(w, options);
	const lan = await w.as('lan', options.day);
	await submitRevision(lan, await seen(w, lan, options));
}

export async function reviewed(w: World, options: Options = {}): Promise<void> {
	await submitted(w, options);
	const ngoc = await w.as('ngoc', options.day);
	await reviewRevision(ngoc, await seen(w, ngoc, options));
}

/** In force from the day itself. */
export async function approved(w: World, options: Options = {}): Promise<void> {
	await reviewed(w, options);
	await approvedNow(w, options);
}

/** Hùng approves what waits for him; in force from the day itself unless said otherwise. */
export async function approvedNow(
	w: World,
	options: Options & { effectiveFrom?: string } = {}
): Promise<void> {
	const hung = await w.as('hung', options.day);
	await approveRevision(hung, {
		...(await seen(w, hung, options)),
		decisionNumber: '12/QĐ-UBND',
		effectiveFrom: options.effectiveFrom ?? options.day ?? testDay
	});
}

/** The next amendment, written, agreed to, and waiting for Hùng. */
export async function amended(w: World, options: Options = {}): Promise<void> {
	const lan = await w.as('lan', options.day);
	const key = keyOf(w, options);
	await startRevision(lan, { ...key, change: 'amendment', reason: 'Rút ngắn thời gian' });
	await completed(w, options);
	await submitRevision(lan, await seen(w, lan, options));
	const ngoc = await w.as('ngoc', options.day);
	await reviewRevision(ngoc, await seen(w, ngoc, options));
}

/** What a page sends back: which revision it showed, in which version, and the right password. */
export async function seen(w: World, ctx: Context, options: Options = {}) {
	const key = keyOf(w, options);
	return { ...key, version: await versionOf(ctx, key.wardId, key.code), password };
}

export const versionOf = async (ctx: Context, wardId: number, code: string): Promise<number> =>
	(await revisionNow(ctx, wardId, code)).version;

/** The revision that work is about, as stored. */
export const revisionNow = (
	ctx: Context,
	wardId: number,
	code: string
): Promise<revisions.RevisionRow> =>
	reading(ctx, async (db) => {
		const document = await documents.byCode(db, wardId, code);
		const revision = document && (await revisions.current(db, wardId, document.id));
		if (!revision) throw new Error(`there is no ${code}`);
		return revision;
	});
