import { expect, test } from 'vitest';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { codeOf } from '../support/refusals.ts';
import { approved, code, drafted, makeWritingWorld, submitted } from '../support/writing.ts';

test('a step that stands open names its subject by number and hash', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const ngoc = await w.as('ngoc');
	const { decision, names } = await decisionOn(
		ngoc,
		{ wardId: w.wards.thanhBinh, code },
		'agree',
		(_, { reviewers }) => ({ names: reviewers.map(({ name }) => name) })
	);
	expect(decision).toMatchObject({ code, number: '01/00', objections: [], refusal: null });
	expect(decision.sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(names).toEqual(['Cà Thị Ngọc']);
});

test('a closed step says why, and who may mend it', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	const { decision } = await decisionOn(await w.as('lan'), key, 'agree');
	expect(decision.objections.map((o) => o.code)).toContain('own-work');
	expect(decision.mayMend).toBe(true);
	expect((await decisionOn(await w.as('hung'), key, 'agree')).decision.mayMend).toBe(false);
});

test('a step of another state is refused in words, and of another role altogether', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	const { decision } = await decisionOn(await w.as('hung'), key, 'approve');
	expect(decision.refusal).toEqual(
		saidRefusal({ code: 'wrong-state', facts: { state: 'draft', step: 'approve' } })
	);
	expect(await codeOf(decisionOn(await w.as('lan'), key, 'approve'))).toBe('not-allowed');
});

test('a document is named by what holds', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const hung = await w.as('hung');
	const key = { wardId: w.wards.thanhBinh, code };
	const { subject } = await reading(hung, (db) => documentSubject(db, hung, key));
	expect(subject).toMatchObject({ code, number: '01/00', title: 'Đăng ký khai sinh' });
	expect(
		await codeOf(reading(hung, (db) => documentSubject(db, hung, { ...key, code: 'QT.KHONG' })))
	).toBe('not-found');
});
