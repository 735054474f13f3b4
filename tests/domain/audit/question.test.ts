import { expect, test } from 'vitest';
import {
	type Question,
	compareQuestions,
	questionsFor,
	withClause
} from '#lib/domain/audit/question.ts';

const q = (id: string, clause: string, kinds: Question['kinds'] = []): Question => ({
	id,
	clause,
	text: `Câu ${id}?`,
	kinds
});
const bank = [
	q('a', '7.5.3'),
	q('b', '8.5.1', ['administrative_procedure']),
	q('c', '8.5.1', ['civil_status']),
	q('d', '9.1.2'),
	q('e', '10.2.1')
];
const birth = { kind: 'administrative_procedure', field: 'civil_status' } as const;
const ids = (questions: Question[]) => questions.map((x) => x.id).join('');

test('what is audited against the whole standard is asked everything that fits its kind and field', () => {
	expect(ids(questionsFor(bank, { clauses: [], ...birth }))).toBe('abcde');
	expect(ids(questionsFor(bank, { clauses: [], kind: null, field: null }))).toBe('ade');
});

test('a clause brings the questions of its parts and of what it is part of, and no neighbour', () => {
	expect(ids(questionsFor(bank, { clauses: ['8.5', '9.1'], ...birth }))).toBe('bcd');
	expect(ids(questionsFor([q('x', '9.2')], { clauses: ['9.2.2'], ...birth }))).toBe('x');
	expect(ids(questionsFor(bank, { clauses: ['1'], ...birth }))).toBe('');
});

test('the questions of a clause are written anew where they stood', () => {
	const order = ['7.5.3', '8.1', '8.5.1', '9.1.2', '10.2.1', '10.3'];
	const written = withClause(bank, '8.5.1', [q('n', '8.5.1'), q('b', '8.5.1')], order);
	expect(ids(written)).toBe('anbde');
	expect(ids(withClause(bank, '8.1', [q('n', '8.1')], order))).toBe('anbcde');
	expect(ids(withClause(bank, '10.3', [q('n', '10.3')], order))).toBe('abcden');
	expect(ids(withClause(bank, '8.5.1', [], order))).toBe('ade');
});

test('between two revisions it is told what came, what went and what reads otherwise', () => {
	const [a, b, c] = bank as [Question, Question, Question];
	const changed = { ...b, text: 'Câu khác?' };
	expect(compareQuestions([a, b, c], [changed, a, q('n', '10.3')])).toEqual([
		{ kind: 'changed', before: b, after: changed },
		{ kind: 'added', after: q('n', '10.3') },
		{ kind: 'removed', before: c }
	]);
	expect(compareQuestions([a, b], [b, a])).toEqual([]);
});
