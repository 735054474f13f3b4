import { expect, test } from 'vitest';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { reading } from '#lib/server/database/transaction.ts';
import {
	findingChoices,
	findingDecisionOn,
	findingPage,
	splitPlace,
	startOf
} from '#lib/server/finding-pages.ts';
import { scopeOf } from '#lib/server/database/audit-plan.ts';
import { aLine } from '../support/audits.ts';
import { aDocument, anApprovedRevision } from '../support/documents.ts';
import { aFinding, aRunningAudit, anIssuedAudit, at, auditDay } from '../support/finding-scenes.ts';
import { codeOf } from '../support/refusals.ts';
import { makeWorld } from '../support/world.ts';

test('the page offers each person what its use cases accept', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const issued = await aFinding(w, audit, { state: 'issued' });
	const key = { ...at(audit), ...issued };
	expect((await findingPage(await w.as('ngoc', auditDay), key, 'thanh-binh')).open).toEqual([
		'accept',
		'dispute'
	]);
	expect((await findingPage(await w.as('tam', auditDay), key, 'thanh-binh')).open).toEqual([]);
	expect((await findingPage(await w.as('thanhpho', auditDay), key, 'thanh-binh')).mayEdit).toBe(
		false
	);
	expect(await codeOf(findingPage(await w.as('mai', auditDay), key, 'thanh-binh'))).toBe(
		'not-found'
	);
});

test('a decision shows why it is closed, or that its time is over', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const found = await aFinding(w, audit);
	const key = { ...at(audit), ...found };
	const dung = await w.as('dung', auditDay);
	const { decision } = await findingDecisionOn(dung, key, 'review');
	expect(decision).toMatchObject({ number: 'PH-01', version: 1, refusal: null });
	expect(decision.objections.map(({ code }) => code)).toEqual(['not-the-lead']);
	const late = await findingDecisionOn(dung, key, 'close');
	expect(late.decision.refusal).toEqual(
		saidRefusal({ code: 'wrong-state', facts: { state: 'recorded', step: 'close' } })
	);
	expect(await codeOf(findingDecisionOn(dung, key, 'accept'))).toBe('not-allowed');
});

test('a finding of a line begins with what was written there; documents of the scope offer their steps', async () => {
	const w = await makeWorld();
	const [covered, other] = [await aDocument(w, { code: 'QT.TP.02' }), await aDocument(w)];
	for (const document of [covered, other]) await anApprovedRevision(w, document);
	const audit = await aRunningAudit(w);
	await w.db.asOwner((db) =>
		db.updateTable('auditScope').set({ documentId: covered.id }).execute()
	);
	const lineId = await aLine(w, audit, {
		answer: 'opportunity',
		evidence: 'Sổ theo dõi',
		dossierCodes: ['H01', 'H02'],
		departmentId: w.departments.oneStop
	});
	const lan = await w.as('lan', auditDay);
	const key = { wardId: audit.wardId, auditId: audit.id };
	const { start, none, places } = await reading(lan, async (db) => {
		const scope = await scopeOf(db, { wardId: audit.wardId, id: audit.id }, auditDay);
		return {
			start: await startOf(db, { ...key, lineId }, scope),
			none: await startOf(db, { ...key, lineId: null }, scope),
			places: (await findingChoices(db, { ...key, day: auditDay, locale: 'vi' })).places
		};
	});
	expect(none).toBeNull();
	expect(start).toMatchObject({
		clause: '8.5.1',
		grade: 'observation',
		place: covered.id,
		departmentId: w.departments.oneStop,
		evidence: 'Sổ theo dõi\nH01, H02'
	});
	expect(places.map(({ code, steps }) => [code, steps.length > 0])).toEqual([
		['QT.TP.02', true],
		['QT.TP.01', false]
	]);
	expect(splitPlace(`${covered.id} B2`)).toEqual({ documentId: covered.id, step: 'B2' });
	expect(splitPlace('')).toEqual({ documentId: null, step: '' });
});
