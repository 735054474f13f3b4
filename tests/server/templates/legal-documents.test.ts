import { describe, expect, test } from 'vitest';
import {
	fullTitle,
	loadLegalDocuments,
	nameWithKind
} from '#lib/server/templates/legal-documents.ts';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const register = loadLegalDocuments();
const get = (number: string) => {
	const found = register.get(number);
	if (!found) throw new Error(`${number} is missing`);
	return found;
};
const inForceOn = (document: ReturnType<typeof get>, day: string) =>
	legalValidityOn(day, document) === 'in_force';

test('every document says where it was read and when it was last checked', () => {
	for (const { number, source, checkedOn } of register.values()) {
		expect(source, number).not.toBe('');
		expect(checkedOn, number).toBe('2026-11-22');
	}
});

test('what is replaced has a last day in force, and its successor is in force the day after', () => {
	for (const { number, replacedBy, effectiveUntil } of register.values()) {
		if (!replacedBy) continue;
		expect(effectiveUntil, `${number} is replaced without a last day`).not.toBeNull();
		const next = get(replacedBy).effectiveFrom;
		if (next && effectiveUntil) expect(next <= dayAfter(effectiveUntil), number).toBe(true);
	}
});

test('Thông tư 15/2015/TT-BTP gave way to 04/2020 on 16/07/2020', () => {
	expect(inForceOn(get('15/2015/TT-BTP'), '2020-07-15')).toBe(true);
	expect(inForceOn(get('15/2015/TT-BTP'), '2020-07-16')).toBe(false);
	expect(inForceOn(get('04/2020/TT-BTP'), '2020-07-15')).toBe(false);
	expect(inForceOn(get('04/2020/TT-BTP'), '2020-07-16')).toBe(true);
});

test('a date that nobody is sure of is open and explained, never invented', () => {
	const frame = get('19/2014/QĐ-TTg');
	expect(frame.effectiveFrom).toBeNull();
	expect(frame.note).toContain('18/05/2014');
	expect(inForceOn(frame, '2019-03-15')).toBe(true);
});

test('a reference names a law by its title, a decree by its number', () => {
	expect(fullTitle(get('60/2014/QH13'))).toBe('Luật Hộ tịch (số 60/2014/QH13)');
	expect(fullTitle(get('30/2020/NĐ-CP'))).toBe('Nghị định số 30/2020/NĐ-CP về công tác văn thư');
	expect(nameWithKind(get('60/2014/QH13'))).toBe('Luật Hộ tịch');
	expect(nameWithKind(get('30/2020/NĐ-CP'))).toBe('Nghị định về công tác văn thư');
	expect(fullTitle(get('TCVN ISO 9000:2015'))).toMatch(/^TCVN ISO 9000:2015 – /);
});

describe('the register refuses', () => {
	const load = (edit: (text: string) => string) => () =>
		loadLegalDocuments(templatesWith('legal/land.yaml', edit));

	test('a successor it does not know', () =>
		expect(
			load((t) => t.replace('replaced_by: 31/2024/QH15', 'replaced_by: 99/2024/QH15'))
		).toThrow(/45\/2013\/QH13: names 99\/2024\/QH15/));
	test('an end before the beginning', () =>
		expect(
			load((t) => t.replace('effective_until: 2024-07-31', 'effective_until: 2001-01-01'))
		).toThrow(/lies before/));
	test('an unknown date without a note', () =>
		expect(load((t) => t.replace('effective_from: 2017-03-03', 'effective_from: null'))).toThrow(
			/needs a note/
		));
	test('a number that stands twice', () =>
		expect(load((t) => t.replace('number: 01/2017/NĐ-CP', 'number: 43/2014/NĐ-CP'))).toThrow(
			/stands twice/
		));
});

const dayAfter = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
