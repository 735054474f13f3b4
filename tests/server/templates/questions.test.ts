import { expect, test } from 'vitest';
import { questionsFor } from '#lib/domain/audit/question.ts';
import { loadQuestions } from '#lib/server/templates/questions.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const { edition, questions } = loadQuestions();
const asked = (clause: string) =>
	questions.some((q) => q.clause === clause || q.clause.startsWith(`${clause}.`));

test('every chapter of the standard that can be audited is asked about', () => {
	expect(edition).toBe('iso-9001-2015');
	const clauses =
		'4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1 6.2 6.3 7.1.3 7.2 7.3 7.4 7.5.2 7.5.3 8.1 8.2 8.4 8.5.1 8.5.2 8.5.3 8.6 8.7 9.1.2 9.1.3 9.2 9.3 10.2 10.3';
	expect(clauses.split(' ').filter((clause) => !asked(clause))).toEqual([]);
});

test('a procedure for citizens is asked about time, fee, records and the dossiers that were looked at', () => {
	const birth = { clauses: [], kind: 'administrative_procedure', field: 'civil_status' } as const;
	const ids = questionsFor(questions, birth).map((q) => q.id);
	expect(ids.length).toBeGreaterThan(60);
	for (const id of ['tthc-thoi-han-1', 'tthc-phi-1', 'tthc-luu-1', 'tthc-mau-1', 'ho-tich-1'])
		expect(ids).toContain(id);
	expect(ids).not.toContain('chung-thuc-1');
});

test('each question is one question, and none stands twice', () => {
	for (const { id, text } of questions) expect(text.endsWith('?'), id).toBe(true);
	expect(new Set(questions.map((q) => q.text)).size).toBe(questions.length);
});

test('a question on no clause of the edition is refused', () => {
	const dir = templatesWith('questions/iso-9001-2015.yaml', (t) => t.replace("'10.3'", "'10.9'"));
	expect(() => loadQuestions('iso-9001-2015', dir)).toThrow(/10\.3-1: no clause 10\.9/);
});

test('a question that stands twice is refused', () => {
	const dir = templatesWith('questions/iso-9001-2015.yaml', (t) =>
		t.replace('id: 4.1-2', 'id: 4.1-1')
	);
	expect(() => loadQuestions('iso-9001-2015', dir)).toThrow(/4\.1-1: stands twice/);
});
