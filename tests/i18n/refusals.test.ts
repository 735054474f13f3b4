import { describe, expect, test } from 'vitest';
import {
	type ObjectionCode,
	type ObjectionFacts,
	type RefusalCode,
	type RefusalFacts,
	objection
} from '#lib/domain/refusal.ts';
import {
	objectionSentence,
	refusalSentence,
	saidMoves,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import { inLocale } from '#lib/server/http/locale.ts';

/** One example of each; a new code does not compile before it has one. */
const refusals: RefusalFacts = {
	'not-found': {},
	'not-signed-in': {},
	'not-allowed': { action: 'revision.approve' },
	stale: {},
	'wrong-state': { state: 'in_review', step: 'approve' },
	'gates-closed': { objections: [] },
	'invalid-input': { fields: [] },
	'code-taken': { code: 'QT.TP.01' },
	'draft-already-open': {},
	'number-taken': {},
	'sign-in-failed': {},
	'set-up-code-wrong': {},
	'cross-site': {},
	'unknown-host': { host: 'example.test' },
	'unit-still-used': { slug: 'thanh-binh', since: '2026-01-01' },
	'wrong-password': {},
	'too-many-attempts': { retryInSeconds: 61 },
	'second-factor-needed': {},
	'wrong-second-factor': {},
	'weak-password': { why: 'personal' },
	'account-inactive': {},
	'print-failed': { reason: 'worker 3' },
	'disk-nearly-full': { freeMegabytes: 255.9 },
	'file-missing': { sha256: 'ab'.repeat(32) },
	'already-done': {},
	'as-of-read-only': { date: '2019-03-14' },
	'username-taken': { username: 'lan' },
	'slug-taken': { slug: 'thanh-binh' },
	'reset-token-invalid': {},
	'calendar-year-missing': { year: 2031 },
	'pack-running': {},
	'bad-period': { from: '2026-02-01', until: '2026-01-01' },
	'csv-unreadable': { reason: 'missing-fullName' },
	'file-empty': { name: 'Biên bản.pdf' },
	'file-too-large': { name: 'Biên bản.pdf', megabytes: 20 },
	'file-kind-not-allowed': { name: 'cong-cu.exe' },
	'file-damaged': { name: 'Biên bản.pdf' },
	'file-encrypted': { name: 'Biên bản.pdf' },
	'file-has-macros': { name: 'Thống kê.xlsm' },
	'file-archive-bomb': { name: 'Thống kê.xlsx' },
	'image-too-many-pixels': { name: 'Ảnh.png', megapixels: 64 },
	'csv-not-utf8': { name: 'Thống kê.csv' },
	'request-too-large': { megabytes: 8 }
};

const objections: ObjectionFacts = {
	'own-work': {},
	'not-the-author': {},
	'not-a-reviewer': {},
	'already-decided': {},
	'no-authority-today': { date: '2026-03-02' },
	'part-missing': { part: 'legal_bases' },
	'legal-basis-not-in-force': { number: '15/2015/TT-BTP', date: '2026-03-02' },
	'legal-basis-unknown': { number: '60/2014/QH13' },
	'steps-exceed-limit': { hours: 8.5, limitHours: 8 },
	'other-documents-unanswered': {},
	'no-reviewers': {},
	'reviewer-is-author': { name: 'Lò Văn Minh' },
	'reviewers-undecided': { names: ['Cà Thị Ngọc', 'Quàng Thị Hoa'] },
	'comments-unresolved': { count: 2 },
	'redline-missing': {},
	'no-distribution': {},
	'effective-date-past': { date: '2026-03-01', today: '2026-03-02' },
	'effective-date-not-after-predecessor': { date: '2026-03-01', predecessorFrom: '2026-03-02' },
	'reason-missing': {},
	'comment-missing': {},
	'decision-number-missing': {},
	'retention-missing': {},
	'content-changed-since-signed': {},
	'no-lead': {},
	'auditor-not-certified': { name: 'Đỗ Quốc Dũng', date: '2026-12-01' },
	'certificate-lapses': {
		name: 'Đỗ Quốc Dũng',
		number: 'CN-07',
		validUntil: '2026-12-01',
		date: '2026-12-02'
	},
	'auditor-drafted': { name: 'Lò Văn Minh', code: 'QT.TP.01' },
	'auditor-signed': { name: 'Cà Thị Ngọc', code: 'QT.TP.01' },
	'auditor-acts': { name: 'Quàng Thị Hoa', code: 'QT.TP.01', title: 'Công chức Một cửa' },
	'auditor-belongs': { name: 'Lò Văn Minh', department: 'Tư pháp – Hộ tịch' },
	'programme-empty': {},
	'line-without-months': { process: 'Đăng ký khai sinh' },
	'line-without-clauses': { process: 'Đăng ký khai sinh' },
	'line-not-audited': { process: 'Đăng ký khai sinh', months: [3, 9] },
	'scope-empty': {},
	'meeting-not-planned': { meeting: 'opening' },
	'scope-not-planned': { process: 'Đăng ký khai sinh' },
	'nobody-notified': {},
	'audit-not-begun': { date: '2026-12-01' },
	'notices-open': { names: ['Lò Văn Minh', 'Quàng Thị Hoa'] },
	'checklist-empty': {},
	'lines-unanswered': { count: 3 },
	'lines-without-finding': { count: 1 },
	'findings-unreviewed': { numbers: [1, 4] },
	'meeting-not-recorded': { meeting: 'closing' },
	'report-part-missing': { part: 'general' },
	'report-not-acknowledged': {},
	'findings-open': { numbers: [2] },
	'audit-not-running': {},
	'report-not-issued': {},
	'not-the-lead': {},
	'not-in-the-team': {},
	'answers-own-finding': {},
	'finding-reviewed': {},
	'finding-needs-answer': {},
	'strength-needs-no-answer': {},
	'not-a-nonconformity': {},
	'nonconformity-needs-car': {},
	'correction-not-proved': {},
	'evidence-missing': {},
	'access-over': { until: '2026-11-30' },
	'not-the-recorder': {},
	'not-the-owner': {},
	'not-owner-or-coordinator': {},
	'not-reporter-or-coordinator': {},
	'owner-unchanged': {},
	'owner-approved-plan': {},
	'from-a-finding': {},
	'dismissal-not-proposed': {},
	'second-person-needed': {},
	'no-root-cause': {},
	'root-cause-unproved': { cause: 'Không nhắc hạn' },
	'similar-unanswered': {},
	'similar-not-named': {},
	'no-actions': {},
	'action-without-root-cause': { action: 'Lập bảng theo dõi' },
	'root-cause-without-action': { cause: 'Không nhắc hạn' },
	'measure-missing': {},
	'verification-too-early': { date: '2026-12-01', lastDue: '2026-12-15' },
	'own-plan': {},
	'action-not-open': {},
	'not-the-action-owner': {},
	'due-not-later': { date: '2026-12-01', due: '2026-12-15' },
	'last-action-of-cause': {},
	'actions-open': { count: 2 },
	'verifier-took-part': {},
	'waiting-time-not-over': { date: '2027-01-15' },
	'target-missed': { measured: 80.5, operator: '>=', value: 95 },
	'owner-cannot-close': {},
	'no-document-named': {},
	'document-not-revised': { code: 'QT.XH.01' },
	'revision-before-nonconformity': { code: 'QT.XH.01' },
	'revision-before-missing': { code: 'QT.XH.01' }
};

const isSentence = /^[\p{Lu}{\d][^!]*[.]$/u;
const holes = /undefined|null|NaN|\[object|\{|\}|refusal_|objection_|field_error_/;

function expectSentence(vi: string, en: string) {
	for (const text of [vi, en]) {
		expect(text).toMatch(isSentence);
		expect(text).not.toMatch(holes);
	}
	expect(vi).not.toBe(en);
}

describe('every refusal says what was not possible and what to do next, in both languages', () => {
	test.each(Object.entries(refusals))('%s', (code, facts) => {
		const refusal = { code: code as RefusalCode, facts };
		const [vi, en] = [refusalSentence(refusal, 'vi'), refusalSentence(refusal, 'en')];
		expectSentence(vi.what, en.what);
		expectSentence(vi.next, en.next);
	});
	test.each(Object.entries(objections))('%s', (code, facts) => {
		const objection = { code: code as ObjectionCode, facts };
		const [vi, en] = [objectionSentence(objection, 'vi'), objectionSentence(objection, 'en')];
		expectSentence(vi.what, en.what);
		expectSentence(vi.next, en.next);
	});
});

test('a page gets what was refused, and each objection to it, with its words in the language of the request', () => {
	const objections = [objection('no-distribution'), objection('lines-unanswered', { count: 3 })];
	for (const locale of ['vi', 'en'] as const)
		inLocale(locale, 'http://localhost', () => {
			const said = objections.map((one) => ({ ...one, ...objectionSentence(one, locale) }));
			const refusal = { code: 'gates-closed', facts: { objections } } as const;
			expect(saidObjections(objections)).toEqual(said);
			expect(saidRefusal(refusal)).toEqual({
				code: 'gates-closed',
				...refusalSentence(refusal, locale),
				objections: said,
				beside: {}
			});
			const moves = { primary: null, closed: [{ act: 'approval', objections }] };
			expect(saidMoves(moves)).toEqual({
				primary: null,
				closed: [{ act: 'approval', objections: said }]
			});
		});
	expect(saidRefusal({ code: 'stale', facts: {} }).objections).toEqual([]);
});

test('what is wrong with one field is said beside it too, by whichever rule found it', () => {
	const past = objection('effective-date-past', { date: '2026-03-01', today: '2026-03-02' });
	const facts = { objections: [past, objection('no-distribution')] };
	inLocale('en', 'http://localhost', () => {
		const { what, next } = objectionSentence(past, 'en');
		expect(saidRefusal({ code: 'gates-closed', facts }).beside).toEqual({
			effectiveFrom: `${what} ${next}`
		});
		const wrong = saidRefusal({ code: 'wrong-password', facts: {} });
		expect(wrong.beside.password).toBe(`${wrong.what} ${wrong.next}`);
		expect(saidRefusal({ code: 'stale', facts: {} }).beside).toEqual({});
	});
});
