import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { documentHistory } from '#lib/server/database/history.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { changeDocumentOwner } from '#lib/server/usecases/change-document-owner.ts';
import { confirmReview } from '#lib/server/usecases/confirm-review.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { changesIn, codeOf, fieldsOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld, rightPassword } from '../../support/world.ts';

const given = (w: World, changes: object = {}) => ({
	wardId: w.wards.thanhBinh,
	code: 'QT.TP.01',
	ownerId: w.ids.hoa,
	reason: 'Anh Minh chuyển công tác',
	...changes
});
const ownerOf = (w: World) =>
	w.db.asOwner(async (db) => {
		const { ownerId } = await db.selectFrom('document').select('ownerId').executeTakeFirstOrThrow();
		return ownerId;
	});

async function aWardWithDocument() {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	return { w, document };
}

test('a document comes into other hands with a reason, and its story says so', async () => {
	const { w, document } = await aWardWithDocument();
	const lan = await w.as('lan');
	const before = await changesIn(w);
	await changeDocumentOwner(lan, given(w));
	expect(await ownerOf(w)).toBe(w.ids.hoa);
	expect((await changesIn(w)) - before).toBe(2);
	const story = await reading(lan, (db) =>
		documentHistory(db, { wardId: document.wardId, documentId: document.id }, lan.today)
	);
	expect(story.find(({ kind }) => kind === 'owner')).toMatchObject({
		before: 'Lò Văn Minh',
		after: 'Quàng Thị Hoa',
		note: 'Anh Minh chuyển công tác'
	});
});

test('what is due waits for the new owner, and no longer for the one before', async () => {
	const { w } = await aWardWithDocument();
	await changeDocumentOwner(await w.as('hung'), given(w));
	const confirm = async (name: PersonName) =>
		confirmReview(await w.as(name), {
			wardId: w.wards.thanhBinh,
			code: 'QT.TP.01',
			note: 'Còn phù hợp',
			password: rightPassword
		});
	expect(await codeOf(confirm('minh'))).not.toBeNull();
	await confirm('hoa');
});

test.each(['minh', 'ngoc', 'dung', 'khach'] as const)('%s cannot give it away', async (name) => {
	const { w } = await aWardWithDocument();
	expect(await codeOf(changeDocumentOwner(await w.as(name), given(w)))).toBe('not-allowed');
	expect(await ownerOf(w)).toBe(w.ids.minh);
});

test('not without a reason, not to who has it, to a guest, or to another ward', async () => {
	const { w } = await aWardWithDocument();
	const lan = await w.as('lan');
	expect(await fieldsOf(changeDocumentOwner(lan, given(w, { reason: ' ' })))).toHaveProperty(
		'reason'
	);
	for (const name of ['minh', 'khach', 'mai'] as const)
		expect(
			await fieldsOf(changeDocumentOwner(lan, given(w, { ownerId: w.ids[name] })))
		).toHaveProperty('ownerId');
	expect(await codeOf(changeDocumentOwner(await w.as('mai'), given(w)))).toBe('not-found');
	expect(await ownerOf(w)).toBe(w.ids.minh);
});

test('a withdrawn document stays in the hands it was in', async () => {
	const { w } = await aWardWithDocument();
	await w.db.asOwner((db) =>
		db
			.updateTable('document')
			.set({ withdrawnOn: '2026-01-10', withdrawalReason: 'Bãi bỏ' })
			.execute()
	);
	expect(await codeOf(changeDocumentOwner(await w.as('lan'), given(w)))).toBe('wrong-state');
});

test('not even by SQL does it change hands without a reason on record', async () => {
	const { w } = await aWardWithDocument();
	const lan = await w.as('lan');
	const byHand = inTransaction(lan, 'by-hand', (trx) =>
		trx.updateTable('document').set({ ownerId: w.ids.hoa }).execute()
	);
	expect(await codeOf(byHand)).toBe('not-allowed');
	const rewritten = (verb: 'update' | 'delete') =>
		inTransaction(lan, 'by-hand', (trx) =>
			verb === 'update'
				? sql`update document_owner_change set reason = 'khác'`.execute(trx)
				: sql`delete from document_owner_change`.execute(trx)
		);
	await changeDocumentOwner(lan, given(w));
	for (const verb of ['update', 'delete'] as const)
		expect(await codeOf(rewritten(verb))).toBe('not-allowed');
});
