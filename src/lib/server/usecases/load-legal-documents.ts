import { demandAdmin } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { saveLegalDocuments } from '../database/legal-register.ts';
import { inTransaction } from '../database/transaction.ts';
import type { LegalDocument } from '../templates/legal-documents.ts';

/**
 * ISO 9001:2015 7.5.3.2: takes legal documents with their dates and sources over into the register.
 * What was entered by hand and is not among them stays.
 * @returns how many are new or say something else.
 * @throws Refusal `not-found` for anybody but an administrator.
 */
export async function loadLegalDocuments(
	ctx: Context,
	documents: readonly LegalDocument[]
): Promise<number> {
	demandAdmin(ctx.actor);
	return inTransaction(ctx, 'load-legal-documents', (trx) => saveLegalDocuments(trx, documents));
}
