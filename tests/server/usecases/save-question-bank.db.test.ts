import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { bankQuestions, bankRevisions } from '#lib/server/database/question-bank.ts';
import { currentBank, templateQuestions } from '#lib/server/question-bank.ts';
import { saveQuestionBank } from '#lib/server/usecases/save-question-bank.ts';
import { changesIn, codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const rows = (clause: string) =>
	templateQuestions()
		.filter((q) => q.clause === clause)
		.map(({ id, text, kinds }) => ({ id, text, kinds }));

test('the first save keeps the template as revision 1 and itself as revision 2, with its reason', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const wardId = w.wards.thanhBinh;
	expect(await reading(lan, (db) => currentBank(db, wardId))).toMatchObject({
		revision: 1,
		saved: false
	});
	const typed = 'Sổ hộ tịch tại Ðiện Biên ghi đủ không?'.normalize('NFD');
	const saved = await saveQuestionBank(lan, {
		wardId,
		revision: 1,
		clause: '8.5.1',
		questions: [...rows('8.5.1').slice(1), { text: typed, kinds: ['civil_status'] }],
		reason: 'Thêm câu hỏi sau đợt kiểm tra'
	});
	expect(saved).toEqual({ revision: 2 });
	const [revisions, first, now] = await reading(lan, async (db) => [
		await bankRevisions(db, wardId),
		await bankQuestions(db, wardId, 1),
		await currentBank(db, wardId)
	]);
	expect(revisions.map(({ revision, reason, createdBy }) => [revision, reason, createdBy])).toEqual(
		[
			[2, 'Thêm câu hỏi sau đợt kiểm tra', 'Nguyễn Thị Lan'],
			[1, 'TCVN ISO 9001:2015', 'Nguyễn Thị Lan']
		]
	);
	expect(first?.questions).toEqual(templateQuestions());
	expect(now.questions).toHaveLength(templateQuestions().length);
	expect(now.questions.map((q) => q.text)).toContain('Sổ hộ tịch tại Điện Biên ghi đủ không?');
	expect(now.questions.some((q) => q.id === rows('8.5.1')[0]?.id)).toBe(false);
});

test('who saves second over the same revision is refused, and what the first wrote stays', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const wardId = w.wards.thanhBinh;
	const input = (text: string) => ({
		wardId,
		revision: 1,
		clause: '10.3',
		questions: [...rows('10.3'), { text }],
		reason: 'Bổ sung'
	});
	const outcomes = await Promise.all([
		codeOf(saveQuestionBank(lan, input('Một?'))),
		codeOf(saveQuestionBank(lan, input('Hai?')))
	]);
	expect(outcomes.toSorted()).toEqual(['stale', null].toSorted());
	const { revision, questions } = await reading(lan, (db) => currentBank(db, wardId));
	expect(revision).toBe(2);
	expect(questions.filter((q) => q.clause === '10.3')).toHaveLength(2);
});

test('a save that changes nothing makes no revision', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const before = await changesIn(w);
	const unchanged = { wardId: w.wards.thanhBinh, revision: 1, clause: '10.3' };
	expect(
		await saveQuestionBank(lan, { ...unchanged, questions: rows('10.3'), reason: 'Không đổi' })
	).toEqual({ revision: 1 });
	expect(await changesIn(w)).toBe(before);
});

test('a clause of no standard, a kind of no document and a missing reason are named', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const input = {
		wardId: w.wards.thanhBinh,
		revision: 1,
		clause: '10.3',
		questions: [],
		reason: 'x'
	};
	expect(await fieldsOf(saveQuestionBank(lan, { ...input, clause: '11.1' }))).toEqual({
		clause: 'not-in-list'
	});
	expect(await fieldsOf(saveQuestionBank(lan, { ...input, reason: ' ' }))).toEqual({
		reason: 'required'
	});
	const questions = [{ text: 'Câu?', kinds: ['hỏi'] as never }];
	expect(await fieldsOf(saveQuestionBank(lan, { ...input, questions }))).toEqual({
		'questions.0.kinds.0': 'not-in-list'
	});
});

test('only the coordinator writes the bank of the ward', async () => {
	const w = await makeWorld();
	const input = {
		wardId: w.wards.thanhBinh,
		revision: 1,
		clause: '10.3',
		questions: [],
		reason: 'x'
	};
	for (const person of ['dung', 'hoa', 'khach', 'hung'] as const)
		expect(await codeOf(saveQuestionBank(await w.as(person), input)), person).toBe('not-allowed');
	for (const person of ['mai', 'quantri'] as const)
		expect(await refusalOf(saveQuestionBank(await w.as(person), input)), person).toEqual({
			code: 'not-found',
			facts: {}
		});
});
