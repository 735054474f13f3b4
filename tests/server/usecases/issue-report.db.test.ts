import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#lib/server/files/store.ts';
import { PrintFailed } from '#lib/server/print/print-failed.ts';
import { issueReport } from '#lib/server/usecases/issue-report.ts';
import { aLine } from '../../support/audits.ts';
import {
	aFinding,
	aReadyAudit,
	afterAccess,
	at,
	auditNow,
	findingNow,
	stepsOf
} from '../../support/finding-scenes.ts';
import { changesIn, codeOf, objectionsOf } from '../../support/refusals.ts';
import {
	type PersonName,
	type World,
	makeWorld,
	quickPrint,
	rightPassword as password
} from '../../support/world.ts';

const day = '2026-12-02';
const issue = async (
	w: World,
	person: PersonName,
	audit: Awaited<ReturnType<typeof aReadyAudit>>['audit'],
	{ on = day, version = 1, ...changes }: { on?: string; version?: number; password?: string } = {}
) => issueReport(await w.as(person, on), { ...at(audit), version, password, ...changes });

describe('the report', () => {
	test('is signed by its lead, printed and stored, and sends its findings on their way', async () => {
		const w = await makeWorld();
		const { audit, minor, strength } = await aReadyAudit(w);
		const { pdfSha256 } = await issue(w, 'tam', audit);
		const issued = await auditNow(w, audit);
		expect(issued).toMatchObject({
			state: 'report_issued',
			reportIssuedBy: w.ids.tam,
			pdfSha256,
			pdfPages: 3
		});
		const lan = await w.as('lan', day);
		expect(sha256Hex(await lan.files.get(pdfSha256))).toBe(pdfSha256);
		const signed = await w.db.asOwner((db) => db.selectFrom('actSignature').selectAll().execute());
		expect(signed).toMatchObject([
			{
				subject: 'audit',
				meaning: 'issue',
				signerName: 'Điêu Thị Tâm',
				signerTitle: 'Công chức Địa chính – Xây dựng',
				contentSha256: issued.reportSha256
			}
		]);
		expect(await findingNow(w, minor.id)).toMatchObject({ state: 'issued' });
		expect(await findingNow(w, strength.id)).toMatchObject({
			state: 'closed',
			closedBy: w.ids.tam
		});
		expect(await stepsOf(w, strength.id)).toEqual(['commend']);
		// A second click finds the report issued, and prints no second one.
		expect(await codeOf(issue(w, 'tam', audit))).toBe('stale');
		expect(await codeOf(issue(w, 'tam', audit, { version: 2 }))).toBe('wrong-state');
		expect((await auditNow(w, audit)).pdfSha256).toBe(pdfSha256);
	});

	test('waits for every answer, every finding and every review', async () => {
		const w = await makeWorld();
		const { audit } = await aReadyAudit(w);
		await aLine(w, audit, { position: 3 });
		await aLine(w, audit, { position: 4, answer: 'nonconforming' });
		await aFinding(w, audit);
		const before = await changesIn(w);
		expect(await objectionsOf(issue(w, 'tam', audit))).toEqual([
			'lines-unanswered',
			'lines-without-finding',
			'findings-unreviewed'
		]);
		expect(await changesIn(w)).toBe(before);
	});

	test('is issued by nobody but the lead, with a password, on the days of access', async () => {
		const w = await makeWorld();
		const { audit } = await aReadyAudit(w);
		expect(await objectionsOf(issue(w, 'dung', audit))).toEqual(['not-the-lead']);
		expect(await objectionsOf(issue(w, 'hung', audit))).toEqual(['not-the-lead']);
		expect(await codeOf(issue(w, 'khach', audit))).toBe('not-allowed');
		expect(await codeOf(issue(w, 'mai', audit))).toBe('not-found');
		expect(await codeOf(issue(w, 'tam', audit, { password: 'sai' }))).toBe('wrong-password');
		expect(await objectionsOf(issue(w, 'tam', audit, { on: afterAccess }))).toEqual([
			'access-over'
		]);
		expect(await auditNow(w, audit)).toMatchObject({ state: 'in_progress', version: 1 });
	});

	test('that cannot be printed is not issued, nor one that changed while it was printed', async () => {
		const w = await makeWorld();
		const { audit, minor } = await aReadyAudit(w);
		const failing = await w.as('tam', day, {
			print: () => Promise.reject(new PrintFailed('timeout', 'no answer'))
		});
		const input = { ...at(audit), version: 1, password };
		expect(await codeOf(issueReport(failing, input))).toBe('print-failed');
		const slow = await w.as('tam', day, {
			print: async (form, options) => {
				await aLine(w, audit, { position: 5, answer: 'conforming' });
				return quickPrint(form, options);
			}
		});
		expect(await codeOf(issueReport(slow, input))).toBe('stale');
		expect(await findingNow(w, minor.id)).toMatchObject({ state: 'reviewed' });
	});
});
