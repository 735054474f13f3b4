import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import {
	type ChecklistSubject,
	answerErrors,
	answeringObjections,
	buildingObjections,
	countLines,
	isBuildable,
	isRemovable,
	isSameAnswer,
	orderLines,
	splitCodes
} from '#lib/domain/audit/checklist.ts';
import { answers, auditStates } from '#lib/domain/audit/states.ts';

const person = (personId: string, role: 'auditor' | 'coordinator' | null): Actor => ({
	personId,
	username: personId,
	fullName: personId,
	locale: 'vi',
	memberships: role
		? [{ wardId: 1, role, positionId: null, positionTitle: null, departmentId: null }]
		: [],
	readableWards: [],
	visits: role ? [] : [{ wardId: 1, auditId: 'a' }]
});
const audit: ChecklistSubject = {
	wardId: 1,
	state: 'in_progress',
	today: '2026-12-01',
	accessUntil: '2026-12-16',
	members: [{ personId: 'dung' }, { personId: 'tam' }]
};
const dung = person('dung', 'auditor');
const tam = person('tam', null);
const codes = (objections: { code: string }[]) => objections.map((o) => o.code);
const empty = { answer: null, reason: '', evidence: '', dossierCodes: [] };

test('who was named to the team answers, and only while the audit runs', () => {
	expect(answeringObjections(audit, dung)).toEqual([]);
	expect(codes(answeringObjections(audit, person('hoa', 'auditor')))).toEqual(['not-in-the-team']);
	for (const state of auditStates.filter((s) => s !== 'in_progress'))
		expect(codes(answeringObjections({ ...audit, state }, dung)), state).toEqual([
			'audit-not-running'
		]);
});

test("a sister ward's auditor answers up to the last day of access, the ward's own after it too", () => {
	expect(answeringObjections({ ...audit, today: '2026-12-16' }, tam)).toEqual([]);
	const later = { ...audit, today: '2026-12-17' };
	expect(codes(answeringObjections(later, tam))).toEqual(['access-over']);
	expect(codes(buildingObjections(later, tam))).toEqual(['access-over']);
	expect(answeringObjections(later, dung)).toEqual([]);
});

test('the team prepares its questions, and so may who plans the audit', () => {
	expect(buildingObjections(audit, dung)).toEqual([]);
	expect(buildingObjections(audit, person('lan', 'coordinator'))).toEqual([]);
	expect(codes(buildingObjections(audit, person('hoa', 'auditor')))).toEqual(['not-in-the-team']);
});

test('questions come and go until the report is issued', () => {
	expect(auditStates.filter(isBuildable)).toEqual([
		'planned',
		'team_confirmed',
		'notified',
		'in_progress'
	]);
});

test('“not applicable” and “not sampled” say why; the other answers need not', () => {
	const asked = (reason: string) =>
		answers.filter((answer) => answerErrors({ ...empty, answer, reason }).length > 0);
	expect(asked(' ')).toEqual(['not_applicable', 'not_sampled']);
	expect(asked('Phường không làm việc này')).toEqual([]);
	expect(answerErrors(empty)).toEqual([]);
});

test('not asked is never not conforming', () => {
	const counts = countLines([{ answer: null }, { answer: null }, { answer: 'nonconforming' }]);
	expect(counts).toEqual({
		total: 3,
		unanswered: 2,
		conforming: 0,
		nonconforming: 1,
		observation: 0,
		opportunity: 0,
		not_applicable: 0,
		not_sampled: 0
	});
});

test('an answer is the same when all its words are', () => {
	const given = { answer: 'conforming' as const, reason: '', evidence: 'x', dossierCodes: ['1'] };
	expect(isSameAnswer(given, { ...given })).toBe(true);
	for (const other of [
		{ answer: null },
		{ reason: 'y' },
		{ evidence: 'y' },
		{ dossierCodes: ['1', '2'] }
	])
		expect(isSameAnswer(given, { ...given, ...other })).toBe(false);
});

test('codes of dossiers are told apart however they are typed', () => {
	expect(splitCodes(' H24.31-261201-0001; H24.31-261201-0002,\nH24.31-261201-0001 ')).toEqual([
		'H24.31-261201-0001',
		'H24.31-261201-0002'
	]);
	expect(splitCodes('')).toEqual([]);
});

test('a line goes only while nothing was written, photographed or found there', () => {
	const line = { ...empty, files: [] as string[], findings: [] as number[] };
	expect(isRemovable(line)).toBe(true);
	for (const something of [
		{ answer: 'conforming' as const },
		{ evidence: 'x' },
		{ dossierCodes: ['1'] },
		{ files: ['photo'] },
		{ findings: [1] }
	])
		expect(isRemovable({ ...line, ...something })).toBe(false);
});

test('lines stand by the places given, the others behind, new ones after the last of their process', () => {
	const at = (id: string, scopeId: string | null, auditorId: string | null = null) => ({
		id,
		scopeId,
		auditorId
	});
	const lines = [at('a', 's1'), at('b', 's2'), at('c', 's1'), at('d', 's2', 'dung')];
	const places = [
		{ id: 'c', position: 1, auditorId: 'dung' },
		{ id: 'a', position: 2, auditorId: null }
	];
	const ordered = orderLines(lines, places, [at('n', 's1'), at('m', 's1'), at('z', 's3')]);
	expect(ordered.map((l) => l.id).join('')).toBe('canmbdz');
	expect(ordered.filter((l) => l.isNew).map((l) => l.id)).toEqual(['n', 'm', 'z']);
	expect(ordered.filter((l) => l.auditorId === 'dung').map((l) => l.id)).toEqual(['c', 'd']);
});
