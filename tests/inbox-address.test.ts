import { expect, test } from 'vitest';
import { auditWork, carWork, documentWork } from '#lib/domain/inbox.ts';
import { inboxHref } from '#lib/inbox-address.ts';
import { aCar, anAudit, anItem } from './support/inbox-items.ts';

test('each item leads with one click to where it is done', () => {
	expect([...documentWork, 'watch' as const].map((kind) => inboxHref(anItem({ kind })))).toEqual([
		'/thanh-binh/documents/QT.TP.01/approval',
		'/thanh-binh/documents/QT.TP.01/review',
		'/thanh-binh/documents/QT.TP.01/edit',
		'/thanh-binh/documents/QT.TP.01',
		'/thanh-binh/documents/QT.TP.01/edit',
		'/thanh-binh/documents/QT.TP.01/acknowledgement',
		'/thanh-binh/documents/QT.TP.01/confirmation',
		'/thanh-binh/documents/QT.TP.01/distribution',
		'/thanh-binh/documents/QT.TP.01/owner',
		'/thanh-binh/documents/QT.TP.01'
	]);
	expect(inboxHref(anItem({ documentCode: 'QT.ĐĐ.01/a', kind: 'watch' }))).toBe(
		'/thanh-binh/documents/QT.%C4%90%C4%90.01%2Fa'
	);
});

test('an audit and a CAR lead to the page of the step that waits', () => {
	expect(auditWork.map((kind) => inboxHref(anAudit(kind)))).toEqual(
		auditWork.map((page) => `/thanh-binh/audits/2026-01/${page}`)
	);
	expect(inboxHref(anAudit('answer-findings'))).toBe('/thanh-binh/audits/2026-01');
	const steps = carWork.filter((kind) => kind !== 'actions');
	expect(steps.map((kind) => inboxHref(aCar(kind)))).toEqual(
		steps.map((page) => `/thanh-binh/nonconformities/2026-003/${page}`)
	);
	expect(inboxHref(aCar('actions', 'a1'))).toBe('/thanh-binh/nonconformities/2026-003/actions/a1');
	expect(inboxHref(aCar('watch'))).toBe('/thanh-binh/nonconformities/2026-003');
});
