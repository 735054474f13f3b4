import { expect, test } from 'vitest';
import { daysLeft, standingOfCertificate } from '#lib/domain/audit/certificate.ts';

const on = (day: string, validUntil: string | null, revokedOn: string | null = null) =>
	standingOfCertificate({ validUntil, revokedOn }, day);

test('holds on its last day and lapses on the day after', () => {
	expect(on('2026-12-31', '2026-12-31')).toBe('expiring');
	expect(on('2027-01-01', '2026-12-31')).toBe('lapsed');
});

test('is about to expire from sixty days before its end', () => {
	expect(on('2026-11-01', '2026-12-31')).toBe('expiring');
	expect(on('2026-10-31', '2026-12-31')).toBe('valid');
});

test('without an end it does not lapse', () => {
	expect(on('2099-01-01', null)).toBe('valid');
});

test('is none any more from the day on which it was revoked, however long it was to hold', () => {
	expect(on('2026-05-31', '2029-01-01', '2026-06-01')).toBe('valid');
	expect(on('2026-06-01', '2029-01-01', '2026-06-01')).toBe('revoked');
	expect(on('2030-01-01', '2029-01-01', '2026-06-01')).toBe('revoked');
});

test('counts the days that are left', () => {
	expect(daysLeft('2026-11-25', '2026-11-23')).toBe(2);
	expect(daysLeft('2026-11-20', '2026-11-23')).toBe(-3);
});
