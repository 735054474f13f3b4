import { expect, test } from 'vitest';
import type { ExternalDocument } from '#lib/server/database/external-documents.ts';
import {
	chosenExternalDocuments,
	externalDocumentQuery
} from '#lib/server/queries/external-documents.ts';

const aRow = (number: string, given: Partial<ExternalDocument> = {}): ExternalDocument => ({
	number,
	kind: 'Nghị định',
	title: `Trích yếu ${number}`,
	issuer: 'Chính phủ',
	issuedOn: '2015-11-15',
	effectiveFrom: '2016-01-01',
	effectiveUntil: null,
	replacedBy: null,
	amendedBy: [],
	source: 'Công báo',
	checkedOn: '2026-11-22',
	note: '',
	validity: 'in_force',
	usedBy: ['QT.TP.01'],
	...given
});

const rows = [
	aRow('123/2015/NĐ-CP'),
	aRow('15/2015/TT-BTP', { kind: 'Thông tư', validity: 'expired', usedBy: [] }),
	aRow('9/2025/NĐ-CP', { issuedOn: '2025-01-09' }),
	aRow('60/2014/QH13', { kind: 'Luật', title: 'Luật Hộ tịch', issuer: 'Quốc hội' }),
	aRow('77/2099/NĐ-CP', { kind: '', validity: 'unknown', issuedOn: null, checkedOn: null })
];
const numbers = (address: string) =>
	chosenExternalDocuments(rows, externalDocumentQuery(new URLSearchParams(address))).map(
		(row) => row.number
	);

test('the register shows what the ward rests on, the highest kind and the newest first', () => {
	expect(numbers('')).toEqual(['60/2014/QH13', '9/2025/NĐ-CP', '123/2015/NĐ-CP', '77/2099/NĐ-CP']);
	expect(numbers('scope=all')).toContain('15/2015/TT-BTP');
});

test('numbers sort by value', () => {
	expect(numbers('scope=all&sort=number')).toEqual([
		'9/2025/NĐ-CP',
		'15/2015/TT-BTP',
		'60/2014/QH13',
		'77/2099/NĐ-CP',
		'123/2015/NĐ-CP'
	]);
	expect(numbers('sort=number&direction=desc')[0]).toBe('123/2015/NĐ-CP');
});

test('it can be narrowed to what no longer holds, to a kind, and to words without accents', () => {
	expect(numbers('scope=all&validity=expired')).toEqual(['15/2015/TT-BTP']);
	expect(numbers('validity=unknown')).toEqual(['77/2099/NĐ-CP']);
	expect(numbers(`kind=${encodeURIComponent('Luật')}`)).toEqual(['60/2014/QH13']);
	expect(numbers('q=ho+tich')).toEqual(['60/2014/QH13']);
});

test('what was never checked comes first when asked what to check next', () => {
	expect(numbers('sort=checked')[0]).toBe('77/2099/NĐ-CP');
});
