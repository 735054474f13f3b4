import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadAudit, openAuditStep } from '#lib/server/usecases/load-audit.ts';
import { aCertificate, aLine, aMember, aTimetable, anAudit } from '../../support/audits.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { aSignature } from '../../support/evidence.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('what the gates look at is read from the audit as it stands', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const revision = await anApprovedRevision(w, document, { author: 'lan' });
	await aSignature(w, revision, 'ngoc', { meaning: 'review' });
	const audit = await anAudit(w, {
		document,
		row: { departmentId: w.departments.oneStop }
	});
	await aCertificate(w, 'dung', { validUntil: '2026-12-01' });
	await aCertificate(w, 'dung', { number: 'CŨ', validUntil: '2025-12-01' });
	for (const person of ['lan', 'ngoc', 'hoa', 'minh', 'tam'] as const)
		await aMember(w, audit, person);
	await aCertificate(w, 'tam', {
		validUntil: null,
		revokedOn: '2026-12-02',
		revocationReason: 'Hết hạn'
	});
	await aTimetable(w, audit);
	await aLine(w, audit);
	await aLine(w, audit, { answer: 'nonconforming' });
	const lan = await w.as('lan');
	const { subject, scope } = await reading(lan, (db) =>
		loadAudit(db, lan, lan.actor as Actor, { wardId: audit.wardId, number: audit.slug })
	);
	expect(scope).toMatchObject([{ code: 'QT.TP.01', department: 'Bộ phận Một cửa' }]);
	const facts = Object.fromEntries(
		subject.members.map((m) => [m.personId, [m.certificate?.validUntil, m.conflicts]])
	);
	expect(facts).toEqual({
		[w.ids.dung]: ['2026-12-01', []],
		[w.ids.lan]: [undefined, [{ cause: 'drafted', code: 'QT.TP.01' }]],
		[w.ids.ngoc]: [undefined, [{ cause: 'signed', code: 'QT.TP.01' }]],
		[w.ids.hoa]: [
			undefined,
			[
				{ cause: 'member', department: 'Bộ phận Một cửa' },
				{ cause: 'step', code: 'QT.TP.01', title: 'Công chức Một cửa' }
			]
		],
		[w.ids.minh]: [
			undefined,
			[{ cause: 'step', code: 'QT.TP.01', title: 'Công chức Tư pháp – Hộ tịch' }]
		],
		[w.ids.tam]: ['2026-12-01', []]
	});
	expect(subject).toMatchObject({
		state: 'planned',
		lines: { total: 2, unanswered: 1, withoutFinding: 1 },
		findings: [],
		meetings: [],
		missingReportParts: ['general', 'conclusion'],
		reportAcknowledged: false,
		given: null
	});
	expect(subject.slots.map((s) => s.kind)).toEqual(['opening', 'visit', 'closing']);
});

test('an audit of another ward, or of no number, is not found; a step on an old page is stale', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w);
	const load = async (person: 'mai' | 'lan', number: string) => {
		const ctx = await w.as(person);
		return reading(ctx, (db) =>
			loadAudit(db, ctx, ctx.actor as Actor, { wardId: audit.wardId, number })
		);
	};
	expect(await codeOf(load('mai', audit.slug))).toBe('not-found');
	expect(await codeOf(load('lan', '2026-1'))).toBe('not-found');
	expect(await codeOf(load('lan', '2026-02'))).toBe('not-found');
	const hung = await w.as('hung');
	const step = { wardId: audit.wardId, number: audit.slug, version: 2 };
	const open = reading(hung, (db) =>
		openAuditStep(db, hung, hung.actor as Actor, step, 'cancel', { lock: false })
	);
	expect(await codeOf(open)).toBe('stale');
});
