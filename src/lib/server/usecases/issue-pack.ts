import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { Context } from '../context.ts';
import type { Period } from '../database/pack-contents.ts';
import * as packs from '../database/packs.ts';
import * as storedFiles from '../database/stored-files.ts';
import { inTransaction } from '../database/transaction.ts';
import { gatherPack } from '../pack/gather.ts';
import { type PackPrint, type PackProgress, printPack } from '../pack/print-pack.ts';

export type IssuePackInput = Period & { locale: Locale };
export type IssuePackOptions = { progress?: PackProgress; signal?: AbortSignal };

/**
 * Prints the ward's evidence pack of a period and records that it was issued: the file by its hash,
 * its parts, and the head of the event chain at that moment. Issuing is itself an event.
 * @returns the id of the issued pack and the print.
 * @throws Refusal `bad-period`, `file-missing`; PrintFailed. Nothing is recorded then.
 */
export async function issuePack(
	ctx: Context,
	{ locale, ...period }: IssuePackInput,
	{ progress = async () => undefined, signal }: IssuePackOptions = {}
): Promise<{ id: string; print: PackPrint }> {
	demand(ctx.actor, 'pack.issue', period.wardId);
	const { actor } = ctx;
	if (period.until < period.from || period.until > ctx.today)
		refuse('bad-period', { from: period.from, until: period.until });

	const source = await gatherPack(ctx, period);
	const print = await printPack(ctx, source, locale, progress, signal);
	await ctx.files.put(print.bytes);
	const id = ctx.newId();
	await inTransaction(ctx, 'issue-pack', async (trx) => {
		await storedFiles.insertFile(trx, {
			wardId: period.wardId,
			sha256: print.sha256,
			size: print.bytes.length,
			mediaType: 'application/pdf',
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		await packs.insertPack(trx, {
			wardId: period.wardId,
			id,
			periodFrom: period.from,
			periodUntil: period.until,
			locale,
			issuedAt: ctx.now,
			issuedBy: actor.personId,
			fileSha256: print.sha256,
			pages: print.pages,
			eventSeq: source.chain?.seq ?? 0,
			eventHash: source.chain?.hash ?? '',
			checkpointId: source.chain?.checkpointId ?? null,
			parts: print.parts
		});
	});
	return { id, print };
}
