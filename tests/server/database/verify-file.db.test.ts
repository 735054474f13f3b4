import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { verifyRevision } from '#lib/server/database/verify.ts';
import { answerFor } from '#lib/server/database/verify-file.ts';
import {
	aDocument,
	aDraft,
	insertRow,
	issues,
	morning,
	sha256Of
} from '../../support/documents.ts';
import { aRunningAudit, anIssuedAudit, auditNow } from '../../support/finding-scenes.ts';
import { makeWorld } from '../../support/world.ts';

const [first, second] = [sha256Of('bản in lần một'), sha256Of('bản in lần hai')];

test('a file tells which revision it is, whether it holds, and what took its place', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w), [
		{ effectiveFrom: '2025-01-06', pdfSha256: first },
		{ effectiveFrom: '2026-02-02', pdfSha256: second }
	]);
	const on = async (day: string, sha256: string) =>
		reading(await w.as(null, day), (db) => answerFor(db, sha256));
	const revision = { kind: 'revision', unit: 'thanh-binh', code: 'QT.TP.01' };
	expect(await on('2026-02-02', first)).toEqual({
		...revision,
		number: '01/00',
		answer: 'replaced',
		effectiveFrom: '2025-01-06',
		replacedBy: '02/00'
	});
	expect(await on('2026-02-02', second)).toMatchObject({
		...revision,
		answer: 'in_force',
		replacedBy: null
	});
	expect(await on('2026-02-01', second)).toMatchObject({ answer: 'not_yet' });
});

test('a stranger’s file and people of another ward get the same honest answer', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w), [{ effectiveFrom: '2025-01-06', pdfSha256: first }]);
	for (const name of ['lan', 'mai', 'khach', null] as const) {
		const ctx = await w.as(name);
		expect(await reading(ctx, (db) => answerFor(db, first))).toMatchObject({ answer: 'in_force' });
		expect(await reading(ctx, (db) => answerFor(db, sha256Of('khác')))).toBe(null);
		expect(await reading(ctx, (db) => answerFor(db, `${first}' or true --`))).toBe(null);
	}
});

test('the file of a draft is nobody’s', async () => {
	const w = await makeWorld();
	await insertRow(w, 'storedFile', {
		wardId: w.wards.thanhBinh,
		sha256: first,
		size: 10,
		mediaType: 'application/pdf',
		createdAt: morning('2026-11-02'),
		createdBy: w.ids.lan
	});
	await aDraft(w, await aDocument(w));
	const stranger = await w.as(null);
	expect(await reading(stranger, (db) => answerFor(db, first))).toBe(null);
});

test('an evidence pack is known with its ward and period', async () => {
	const w = await makeWorld();
	await insertRow(w, 'storedFile', {
		wardId: w.wards.himLam,
		sha256: second,
		size: 10,
		mediaType: 'application/pdf',
		createdAt: morning('2026-11-02'),
		createdBy: w.ids.mai
	});
	await insertRow(w, 'pack', {
		wardId: w.wards.himLam,
		id: randomUUID(),
		periodFrom: '2026-01-01',
		periodUntil: '2026-06-30',
		locale: 'vi',
		issuedAt: morning('2026-11-02'),
		issuedBy: w.ids.mai,
		fileSha256: second,
		pages: 12,
		eventSeq: 0,
		eventHash: sha256Of('chuỗi'),
		checkpointId: null,
		parts: JSON.stringify([])
	});
	const stranger = await w.as(null);
	expect(await reading(stranger, (db) => answerFor(db, second))).toEqual({
		kind: 'pack',
		unit: 'him-lam',
		from: '2026-01-01',
		until: '2026-06-30'
	});
});

test('the report of an audit is known by its file and by the code on its pages, once it is issued', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const stranger = await w.as(null, '2027-01-04');
	const { pdfSha256 } = await auditNow(w, audit);
	expect(await reading(stranger, (db) => answerFor(db, pdfSha256 ?? ''))).toEqual({
		kind: 'audit-report',
		unit: 'thanh-binh',
		number: 'ĐGNB-2026-01',
		issuedOn: '2026-12-02'
	});
	expect(await verifyRevision(stranger, audit.id)).toEqual({ answer: 'issued', on: '2026-12-02' });
	const running = await aRunningAudit(w);
	expect(await verifyRevision(stranger, running.id)).toEqual({ answer: 'not_ours' });
});
