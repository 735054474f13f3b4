import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadActor } from '#lib/server/auth/actor.ts';
import { listDemoAccounts } from '#lib/server/auth/demo-accounts.ts';
import { type Context, makeContext } from '#lib/server/context.ts';
import { type DatabaseHandle, openDatabase } from '#lib/server/database/connect.ts';
import { inbox } from '#lib/server/database/inbox.ts';
import * as operators from '#lib/server/database/operators.ts';
import { asAuthenticator, reading } from '#lib/server/database/transaction.ts';
import { carStates } from '#lib/domain/nonconformity/states.ts';
import { auditInbox } from '#lib/server/queries/audit-inbox.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import { verifyEvents } from '#lib/server/usecases/verify-events.ts';
import { quickPrint } from '../support/world.ts';
import { demoCopy } from '../support/built-server.ts';

/** What `npm run demo` loaded, read as the people of the demo read it. */
let folder: string;
let db: DatabaseHandle;

beforeAll(async () => {
	folder = await demoCopy();
	db = await openDatabase({ folder: join(folder, 'database') });
});
afterAll(async () => {
	await db?.close();
	await rm(folder, { recursive: true, force: true });
});

async function as(username: string): Promise<Context> {
	const ctx = makeContext({
		database: db,
		files: openFileStore(join(folder, 'files')),
		print: quickPrint,
		publicUrl: 'http://localhost:3000',
		confirmPassword: async () => undefined
	});
	const id = await asAuthenticator(db, (trx) => operators.personNamed(trx, username));
	return { ...ctx, actor: id ? await loadActor(ctx, id) : null };
}

const waitingFor = async (username: string): Promise<string[]> => {
	const ctx = await as(username);
	const { actor } = ctx;
	if (!actor) return [];
	const { memberships, personId } = actor;
	const wardIds = memberships.map((m) => m.wardId);
	return reading(ctx, async (reader) => {
		const { items } = await inbox(reader, { personId, wardIds, today: ctx.today });
		return [...items, ...(await auditInbox(reader, ctx, actor))].map((item) => item.kind);
	});
};

test('each worked ward was audited, one by a sister ward, and one audit runs today', async () => {
	const audits = [];
	for (const who of ['thuky.thanhbinh', 'thuky.himlam'])
		audits.push(
			...(await reading(await as(who), (reader) =>
				reader
					.selectFrom('audit as a')
					.innerJoin('auditMember as m', (join) =>
						join
							.onRef('m.wardId', '=', 'a.wardId')
							.onRef('m.auditId', '=', 'a.id')
							.on('m.role', '=', 'lead')
					)
					.select(['a.wardId', 'a.state', 'm.homeWardId'])
					.execute()
			))
		);
	expect(audits.map((a) => a.state).sort()).toEqual([
		'in_progress',
		'report_issued',
		'report_issued'
	]);
	expect(audits.filter((a) => a.homeWardId !== a.wardId)).toHaveLength(1);
	expect(await waitingFor('danhgia.thanhbinh')).toContain('checklist');
});

test('nonconformities stand in every state, one opened anew after an ineffective check', async () => {
	const states = new Set<string>();
	let reissued = 0;
	for (const who of ['thuky.thanhbinh', 'thuky.himlam']) {
		const cars = await reading(await as(who), (reader) =>
			reader.selectFrom('car').select(['state', 'previousCarId', 'dueOn']).execute()
		);
		for (const { state, previousCarId } of cars) {
			states.add(state);
			if (previousCarId) reissued++;
		}
	}
	expect([...states].sort()).toEqual([...carStates].sort());
	expect(reissued).toBe(1);
});

describe.each(['thanhbinh', 'himlam'])('in %s today always has work waiting', (ward) => {
	test.each([
		['thuky', 'mend-returned'],
		['thuky', 'confirm-review-due'],
		['tuphap', 'finish-draft'],
		['phochutich', 'review'],
		['motcua', 'review'],
		['chutich', 'approve'],
		['tuphap', 'acknowledge']
	])('for %s: %s', async (who, kind) => {
		expect(await waitingFor(`${who}.${ward}`)).toContain(kind);
	});
});

test('two wards hold about thirty documents each, the other seven the ISO set', async () => {
	const ctx = await as('thanhpho');
	const rows = await reading(ctx, (reader) =>
		reader
			.selectFrom('document as d')
			.innerJoin('unit as u', 'u.id', 'd.wardId')
			.select(['u.slug', (eb) => eb.fn.countAll<number>().as('documents')])
			.groupBy('u.slug')
			.execute()
	);
	const counts = Object.fromEntries(rows.map((r) => [r.slug, Number(r.documents)]));
	expect(Object.keys(counts)).toHaveLength(9);
	expect(counts['thanh-binh']).toBeGreaterThanOrEqual(30);
	expect(counts['him-lam']).toBe(counts['thanh-binh']);
	const others = Object.entries(counts).filter(([slug]) => !/thanh-binh|him-lam/.test(slug));
	for (const [, documents] of others) expect(documents).toBe(12);
});

test('every approved revision has its printed file, whole, and stands over what was signed', async () => {
	const ctx = await as('thanhpho');
	const approved = await reading(ctx, (reader) =>
		reader
			.selectFrom('revision')
			.select(['pdfSha256', 'pdfPages', 'contentSha256'])
			.where('state', '=', 'approved')
			.execute()
	);
	expect(approved.length).toBeGreaterThan(130);
	for (const { pdfSha256, pdfPages, contentSha256 } of approved) {
		const bytes = await ctx.files.get(pdfSha256 ?? '');
		expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
		expect(pdfPages).toBeGreaterThan(1);
		expect(contentSha256).toMatch(/^[0-9a-f]{64}$/);
	}
	// Nobody's paper is another one's.
	expect(new Set(approved.map((r) => r.pdfSha256)).size).toBe(approved.length);
});

test('some procedures have had several issues, one in force on any day', async () => {
	const ctx = await as('thuky.thanhbinh');
	const issues = await reading(ctx, (reader) =>
		reader
			.selectFrom('revision as r')
			.innerJoin('document as d', (join) =>
				join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
			)
			.select(['r.issue', 'r.revision', 'r.effectiveFrom', 'r.effectiveUntil'])
			.where('d.code', '=', 'QT.TP.01')
			.where('r.wardId', '=', ctx.actor?.memberships[0]?.wardId ?? 0)
			.orderBy('r.effectiveFrom')
			.execute()
	);
	expect(issues.map((r) => [r.issue, r.revision])).toEqual([
		[1, 0],
		[1, 1],
		[2, 0]
	]);
	expect(issues.at(-1)?.effectiveUntil).toBeNull();
});

test('the trail of eighteen months is sound in every ward', async () => {
	const report = await verifyEvents({ database: db, now: new Date() }, folder);
	expect(report.chains.filter((c) => c.fault !== null)).toEqual([]);
	const long = report.chains.filter((c) => c.events > 50).map((c) => c.unit);
	expect(long).toEqual(expect.arrayContaining([null, 'thanh-binh', 'him-lam', 'ta-leng']));
	expect(long).toHaveLength(10);
});

test('the sign-in page can list an account for each role, and there is one for each', async () => {
	const accounts = await listDemoAccounts(db);
	const roles = new Set(accounts.map((a) => a.role));
	expect([...roles].sort()).toEqual(
		['admin', 'auditor', 'coordinator', 'deputy', 'guest', 'head', 'officer', 'overseer'].sort()
	);
	for (const { username, fullName } of accounts) {
		const { actor } = await as(username);
		expect(actor?.fullName).toBe(fullName);
		expect(actor?.memberships.length).toBeGreaterThan(0);
	}
});
