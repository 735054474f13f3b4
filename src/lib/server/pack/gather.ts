import type { Context } from '../context.ts';
import * as contents from '../database/pack-contents.ts';
import { externalDocuments } from '../database/external-documents.ts';
import { keptRecords } from '../database/kept-records.ts';
import * as packs from '../database/packs.ts';
import { reading } from '../database/transaction.ts';
import { chosenExternalDocuments, externalDocumentQuery } from '../queries/external-documents.ts';
import { wardPrint } from '../ward-print.ts';
import { auditSheets, carSheets } from './sheets.ts';

/** All that a pack is made of, read at one moment under the caller's own rights. */
export type PackSource = Awaited<ReturnType<typeof gatherPack>>;

/** @param period both ends included; the registers are shown as of its last day. */
export const gatherPack = (ctx: Context, period: contents.Period) =>
	reading(ctx, async (db) => {
		const revisions = await contents.revisionsInForce(db, period);
		const ids = revisions.map((r) => r.id);
		const year = Number(ctx.today.slice(0, 4));
		const { wardId, until } = period;
		return {
			period,
			ward: await wardPrint(db, period.wardId, period.until),
			departments: await contents.departmentNames(db, period.wardId),
			revisions,
			external: chosenExternalDocuments(
				await externalDocuments(db, wardId, until),
				externalDocumentQuery(new URLSearchParams())
			),
			records: await keptRecords(db, wardId, until),
			distribution: await contents.distributionOf(db, period.wardId, ids),
			acknowledgements: await contents.acknowledgementsOf(db, period.wardId, ids),
			moves: await contents.movesIn(db, period),
			audits: await auditSheets(db, ctx, period),
			cars: await carSheets(db, ctx, period),
			chain: await contents.chainHead(db, period.wardId),
			year,
			ordinal: (await packs.packsIssuedBefore(db, period.wardId, year, ctx.now)) + 1
		};
	});
