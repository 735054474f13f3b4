import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { carStates } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '#lib/server/context.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { raiseFromFinding } from '#lib/server/usecases/raise-from-finding.ts';
import { aCarIn } from '../../support/cars.ts';
import { aDocument, insertRow, morning } from '../../support/documents.ts';
import { type World, makeWorld } from '../../support/world.ts';

async function aFinding(w: World, grade: 'major' | 'minor' | 'observation') {
	const wardId = w.wards.thanhBinh;
	const auditId = randomUUID();
	const document = await aDocument(w, { code: 'QT.XH.01' });
	await insertRow(w, 'audit', {
		wardId,
		id: auditId,
		year: 2026,
		state: 'report_issued',
		title: 'Đánh giá lĩnh vực bảo trợ xã hội',
		dateFrom: '2026-11-16',
		dateUntil: '2026-11-17',
		accessUntil: '2026-11-17',
		createdAt: morning('2026-11-02'),
		createdBy: w.ids.lan,
		reportSha256: 'a'.repeat(64),
		reportIssuedAt: morning('2026-11-18'),
		reportIssuedBy: w.ids.dung,
		pdfSha256: await aFile(w)
	});
	const id = randomUUID();
	await insertRow(w, 'finding', {
		wardId,
		id,
		auditId,
		state: 'issued',
		grade,
		edition: 'iso-9001-2015',
		clause: '8.7',
		documentId: document.id,
		step: '6',
		departmentId: w.departments.oneStop,
		requirement: 'Trả kết quả trong 10 ngày làm việc',
		fact: `12 hồ sơ bảo trợ xã hội quá hạn\n${'không có văn bản xin lỗi '.repeat(10)}`,
		evidence: 'Sổ theo dõi tháng 10',
		recordedBy: w.ids.dung,
		recordedAt: morning('2026-11-17'),
		reviewedBy: w.ids.dung,
		reviewedAt: morning('2026-11-17')
	});
	return { wardId, findingId: id, documentId: document.id };
}

async function aFile(w: World): Promise<string> {
	const sha256 = 'b'.repeat(64);
	await insertRow(w, 'storedFile', {
		wardId: w.wards.thanhBinh,
		sha256,
		size: 1,
		mediaType: 'application/pdf',
		createdAt: morning('2026-11-18'),
		createdBy: w.ids.dung
	});
	return sha256;
}

const raise = (ctx: Context, finding: { wardId: number; findingId: string }) =>
	inTransaction(ctx, 'accept-finding', (trx) => {
		const { actor } = ctx;
		demand(actor, 'car.report', finding.wardId);
		return raiseFromFinding(trx, ctx, actor, finding);
	});

test('a nonconformity that an audit found opens a CAR that says all the finding says', async () => {
	const w = await makeWorld();
	const finding = await aFinding(w, 'major');
	const ctx = await w.as('lan');
	const raised = await raise(ctx, finding);
	expect(raised.number).toBe('CAR-2026-001');
	const { car, moves } = await w.db.asOwner(async (db) => ({
		car: await db.selectFrom('car').selectAll().executeTakeFirstOrThrow(),
		moves: await db.selectFrom('carMove').selectAll().execute()
	}));
	expect(car).toMatchObject({
		id: raised.carId,
		state: 'reported',
		source: 'audit',
		sourceNote: 'ĐGNB-2026-01, PH-01',
		findingId: finding.findingId,
		grade: 'major',
		title: '12 hồ sơ bảo trợ xã hội quá hạn',
		requirement: 'Trả kết quả trong 10 ngày làm việc',
		evidence: 'Sổ theo dõi tháng 10',
		clauses: ['8.7'],
		documentId: finding.documentId,
		step: '6',
		departmentId: w.departments.oneStop,
		foundOn: '2026-11-17',
		reportedOn: '2026-11-23',
		reportedBy: w.ids.lan
	});
	expect(moves).toMatchObject([{ step: 'raise', actorId: w.ids.lan }]);
});

test('an observation opens none', async () => {
	const w = await makeWorld();
	const finding = await aFinding(w, 'observation');
	const ctx = await w.as('lan');
	await expect(raise(ctx, finding)).rejects.toThrow('raises no CAR');
});

test('a scene can be set in every state a CAR has', async () => {
	const w = await makeWorld();
	for (const state of carStates) await aCarIn(w, state);
	const states = await w.db.asOwner((db) =>
		db.selectFrom('car').select(['state', 'number']).orderBy('number').execute()
	);
	expect(states.map(({ state }) => state)).toEqual(carStates);
	expect(states.map(({ number }) => number)).toEqual(carStates.map((_, i) => i + 1));
});
