import * as v from 'valibot';
import { mayRole, demand } from '#lib/domain/permissions.ts';
import {
	type Content,
	contentSchema,
	emptyContent,
	emptyService
} from '#lib/domain/document/content.ts';
import { documentKinds, fields, hasService } from '#lib/domain/document/kinds.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { foldText } from '#lib/i18n/text/normalise.ts';
import { codeSortKey, textSortKey } from '#lib/i18n/text/sort.ts';
import type { Context } from '../context.ts';
import { departmentsOn } from '../database/departments.ts';
import * as documents from '../database/documents.ts';
import * as revisions from '../database/revisions.ts';
import { staffOn } from '../database/staff.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { line, optionalWords, unitId, uuid, wholeNumber } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

/** Mã hiệu: it stands in addresses and on paper, so no spaces and no slash (QT.TP.01, QT.ĐĐ.02). */
const code = v.pipe(line(40), v.regex(/^[\p{L}\p{N}]+([._-][\p{L}\p{N}]+)*$/u, 'bad-format'));
/** Clauses of the standard, e.g. `7.5.3` or `7.5.3.2`. */
export const clauses = v.pipe(
	v.array(v.pipe(v.string(), v.trim(), v.regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'bad-format'))),
	v.maxLength(60),
	v.transform((list) => [...new Set(list)])
);
export const title = line(500);

export const createDocumentSchema = v.object({
	code,
	kind: v.picklist(documentKinds),
	field: v.picklist(fields),
	title,
	ownerId: uuid,
	departmentId: v.optional(v.nullable(unitId), null),
	clauses: v.optional(clauses, []),
	reviewMonths: v.optional(wholeNumber(1, 60), 12),
	reason: optionalWords(),
	/** ISO 9001:2015 6.3, where it is known from the start; else the draft is asked. */
	otherDocuments: v.optional(v.nullable(optionalWords()), null),
	/** What a template brings; else the parts stand empty. */
	content: v.optional(contentSchema)
});
export type CreateDocumentInput = { wardId: number } & v.InferInput<typeof createDocumentSchema>;

/**
 * A document and its first draft, 01/00, with the creator as author (ISO 9001:2015 7.5.2 a). A code
 * that differs from another of the ward only by marks or capitals is refused: neither search, nor the
 * name of a file, nor a reader in haste would tell QT.DD.01 from QT.ĐĐ.01.
 * @throws Refusal `code-taken`, `invalid-input`.
 */
export async function createDocument(
	ctx: Context,
	input: CreateDocumentInput
): Promise<{ documentId: string; revisionId: string; code: string; version: number }> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'document.create', wardId);
	const given = validInput(createDocumentSchema, input);
	const content = given.content ?? blankContent(given.kind);
	demandMatchingService(given.kind, content);
	return inTransaction(ctx, 'create-document', async (trx) => {
		await demandOwnerAndDepartment(trx, ctx, wardId, given);
		const documentId = ctx.newId();
		const created = await documents.create(trx, {
			wardId,
			id: documentId,
			code: given.code,
			codeSortKey: codeSortKey(given.code),
			kind: given.kind,
			field: given.field,
			ownerId: given.ownerId,
			departmentId: given.departmentId,
			reviewMonths: given.reviewMonths,
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		if (!created) refuse('code-taken', { code: given.code });
		// Asked after writing, which waits for whoever makes another document of the ward just now.
		if (await documents.hasAlike(trx, { wardId, id: documentId, code: given.code }))
			invalid({ field: 'code', code: 'alike' });
		const draft = {
			wardId,
			id: ctx.newId(),
			documentId,
			...firstNumber,
			title: given.title,
			titleFolded: foldText(given.title),
			titleSortKey: textSortKey(given.title),
			clauses: given.clauses,
			content: JSON.stringify(content),
			reason: given.reason,
			otherDocuments: given.otherDocuments,
			authorId: actor.personId,
			drafterIds: [actor.personId],
			version: 1,
			createdAt: ctx.now,
			updatedAt: ctx.now,
			updatedBy: actor.personId
		};
		await revisions.insertDraft(trx, draft);
		await revisions.recordMove(trx, ctx, draft, { step: 'start', from: 'draft', to: 'draft' });
		return { documentId, revisionId: draft.id, code: given.code, version: draft.version };
	});
}

const blankContent = (kind: documents.DocumentRow['kind']): Content => ({
	...emptyContent(),
	service: hasService(kind) ? emptyService() : null
});

/** The public blocks belong to an administrative procedure, and to nothing else. */
export function demandMatchingService(kind: documents.DocumentRow['kind'], content: Content): void {
	if (hasService(kind) !== (content.service !== null))
		invalid({ field: 'service', code: hasService(kind) ? 'required' : 'unknown' });
}

async function demandOwnerAndDepartment(
	trx: Trx,
	ctx: Context,
	wardId: number,
	{ ownerId, departmentId }: { ownerId: string; departmentId: number | null }
): Promise<void> {
	const staff = await staffOn(trx, wardId, ctx.today);
	const owner = staff.find((person) => person.personId === ownerId);
	if (!owner?.roles.some((role) => mayRole(role, 'draft.read')))
		invalid({ field: 'ownerId', code: 'unknown' });
	if (departmentId === null) return;
	const departments = await departmentsOn(trx, wardId, ctx.today);
	if (!departments.some(({ id }) => id === departmentId))
		invalid({ field: 'departmentId', code: 'unknown' });
}
