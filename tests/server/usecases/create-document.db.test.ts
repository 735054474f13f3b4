import { expect, test } from 'vitest';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { type CreateDocumentInput, createDocument } from '#lib/server/usecases/create-document.ts';
import { changesIn, codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';
import { revisionNow } from '../../support/writing.ts';

const input = (w: World, changes: Partial<CreateDocumentInput> = {}): CreateDocumentInput => ({
	wardId: w.wards.thanhBinh,
	code: 'QT.ĐĐ.01',
	kind: 'administrative_procedure',
	field: 'land',
	title: 'Đăng ký đất đai',
	ownerId: w.ids.minh,
	departmentId: w.departments.justice,
	clauses: ['8.5.1', '7.5.3.2', '8.5.1'],
	...changes
});

test('a document begins as draft 01/00 in the hand of who made it', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan', '2026-03-02');
	const made = await createDocument(lan, input(w));
	expect(made).toMatchObject({ code: 'QT.ĐĐ.01', version: 1 });
	const draft = await revisionNow(lan, w.wards.thanhBinh, 'QT.ĐĐ.01');
	expect(draft).toMatchObject({
		id: made.revisionId,
		issue: 1,
		revision: 0,
		state: 'draft',
		authorId: w.ids.lan,
		drafterIds: [w.ids.lan],
		titleFolded: 'dang ky dat dai',
		clauses: ['8.5.1', '7.5.3.2'],
		createdAt: lan.now
	});
	expect(draft.content.service?.channels).toEqual(['in_person']);
	const moves = await w.db.asOwner((db) => db.selectFrom('revisionMove').selectAll().execute());
	expect(moves).toMatchObject([{ step: 'start', actorId: w.ids.lan, revisionId: draft.id }]);
});

test('text typed on a Mac, or with the eth of another keyboard, is stored as NFC Đ', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	await createDocument(
		lan,
		input(w, { code: 'QT.ÐÐ.01', title: 'Ðăng ký đất đai'.normalize('NFD') })
	);
	const draft = await revisionNow(lan, w.wards.thanhBinh, 'QT.ĐĐ.01');
	expect(draft.title).toBe('Đăng ký đất đai');
	expect(draft.title).toBe(draft.title.normalize('NFC'));
	expect(await codeOf(createDocument(lan, input(w)))).toBe('code-taken');
});

test('a code is taken in its own ward only', async () => {
	const w = await makeWorld();
	await createDocument(await w.as('lan'), input(w));
	expect(await refusalOf(createDocument(await w.as('lan'), input(w)))).toEqual({
		code: 'code-taken',
		facts: { code: 'QT.ĐĐ.01' }
	});
	const mai = await w.as('mai');
	const own = { wardId: w.wards.himLam, ownerId: w.ids.yen, departmentId: null };
	await createDocument(mai, input(w, own));
	expect(await codeOf(createDocument(mai, input(w)))).toBe('not-found');
});

test('a code that differs from another only by marks or capitals is refused beside its field', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	await createDocument(lan, input(w));
	const before = await changesIn(w);
	for (const code of ['QT.DD.01', 'QT.Đd.01', 'qt.đđ.01'])
		expect(await fieldsOf(createDocument(lan, input(w, { code }))), code).toEqual({
			code: 'alike'
		});
	expect(await changesIn(w)).toBe(before);
	await createDocument(lan, input(w, { code: 'QT.DD.02' }));
	const mai = await w.as('mai');
	const own = { wardId: w.wards.himLam, ownerId: w.ids.yen, departmentId: null };
	expect(await createDocument(mai, input(w, { ...own, code: 'QT.DD.01' }))).toMatchObject({
		code: 'QT.DD.01'
	});
});

test('each field that is wrong is named, and nothing is written', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const before = await changesIn(w);
	const wrong: [Partial<CreateDocumentInput>, Record<string, string>][] = [
		[{ code: 'QT 01' }, { code: 'bad-format' }],
		[{ code: 'QT/01' }, { code: 'bad-format' }],
		[
			{ code: '', title: ' ' },
			{ code: 'required', title: 'required' }
		],
		[{ title: 'Đ'.repeat(501) }, { title: 'too-long' }],
		[{ kind: 'poem' as 'policy' }, { kind: 'not-in-list' }],
		[{ clauses: ['7.5', 'x'] }, { 'clauses.1': 'bad-format' }],
		[{ ownerId: 'khong-co' }, { ownerId: 'unknown' }],
		[{ ownerId: w.ids.yen }, { ownerId: 'unknown' }],
		[{ ownerId: w.ids.khach }, { ownerId: 'unknown' }],
		[{ departmentId: w.wards.himLam }, { departmentId: 'unknown' }],
		[{ reviewMonths: 0 }, { reviewMonths: 'out-of-range' }]
	];
	for (const [changes, fields] of wrong)
		expect(await fieldsOf(createDocument(lan, input(w, changes)))).toEqual(fields);
	expect(await changesIn(w)).toBe(before);
});

test('public blocks belong to an administrative procedure and to nothing else', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	await createDocument(lan, input(w, { code: 'CSCL', kind: 'policy', field: 'system' }));
	const policy = await revisionNow(lan, w.wards.thanhBinh, 'CSCL');
	expect(policy.content.service).toBeNull();
	const content = policy.content;
	expect(await fieldsOf(createDocument(lan, input(w, { content })))).toEqual({
		service: 'required'
	});
});

test('only the coordinator makes documents, in the database too', async () => {
	const w = await makeWorld();
	for (const person of ['minh', 'dung', 'ngoc', 'hung', 'khach', 'thanhpho'] as const)
		expect(await codeOf(createDocument(await w.as(person), input(w))), person).toBe('not-allowed');
	expect(await codeOf(createDocument(await w.as(null), input(w)))).toBe('not-signed-in');
	const minh = await w.as('minh');
	const byHand = inTransaction(minh, 'sql', (trx) =>
		trx
			.insertInto('document')
			.values({
				wardId: w.wards.thanhBinh,
				id: minh.newId(),
				code: 'QT.X.01',
				codeSortKey: 'x',
				kind: 'policy',
				field: 'system',
				ownerId: w.ids.minh,
				createdAt: minh.now,
				createdBy: w.ids.minh
			})
			.execute()
	);
	expect(await codeOf(byHand)).toBe('not-allowed');
});
