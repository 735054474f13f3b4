import { expect, test } from 'vitest';
import * as findings from '#lib/server/database/findings.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { aDocument } from '../../support/documents.ts';
import { aFinding, aRunningAudit, anIssuedAudit, auditDay } from '../../support/finding-scenes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('findings are numbered within their audit, and read by number', async () => {
	const w = await makeWorld();
	const [first, second] = [await aRunningAudit(w), await aRunningAudit(w)];
	for (const audit of [first, first, second]) await aFinding(w, audit);
	const key = (audit: typeof first) => ({ wardId: audit.wardId, auditId: audit.id });
	const read = await reading(await w.as('lan', auditDay), async (db) => ({
		all: (await findings.findingsOf(db, key(first))).map(({ number }) => number),
		one: await findings.findingByNumber(db, { ...key(second), number: 1 }),
		audit: await findings.auditOfFinding(db, { wardId: second.wardId, auditId: second.id }),
		none: await findings.findingByNumber(db, { ...key(second), number: 2 })
	}));
	expect(read.all).toEqual([1, 2]);
	expect(read.one?.auditId).toBe(second.id);
	expect(read.audit).toEqual({ year: second.year, number: second.number });
	expect(read.none).toBeUndefined();
});

test('a change counts the version up; a move is recorded in the name of who made it', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const { id } = await aFinding(w, audit, { state: 'issued' });
	const ngoc = await w.as('ngoc', auditDay);
	const seen = {
		wardId: audit.wardId,
		auditId: audit.id,
		id,
		state: 'issued',
		version: 1
	} as const;
	const answer = { state: 'accepted', answeredBy: w.ids.ngoc, answeredAt: ngoc.now } as const;
	await inTransaction(ngoc, 'accept-finding', async (trx) => {
		await findings.changeFinding(trx, seen, answer);
		const move = { step: 'accept', from: 'issued', to: 'accepted' } as const;
		await findings.recordFindingMove(trx, ngoc, seen, move);
	});
	const again = inTransaction(ngoc, 'accept-finding', (trx) =>
		findings.changeFinding(trx, seen, answer)
	);
	expect(await codeOf(again)).toBe('stale');
	const moves = await reading(ngoc, (db) => findings.findingMoves(db, seen));
	expect(moves).toMatchObject([{ step: 'accept', toState: 'accepted', actorName: 'Cà Thị Ngọc' }]);
});

test('CARs stand in the order of their attempts; documents and departments are those of the ward', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const { id } = await aFinding(w, audit, { state: 'linked' });
	const document = await aDocument(w);
	const car = { findingId: id, source: 'audit' } as const;
	const previous = await aCarIn(w, 'ineffective', car);
	await aCarIn(w, 'triaged', { ...car, previousCarId: previous.id, attempt: 2 });
	const { wardId } = audit;
	const lan = await w.as('lan', auditDay);
	await reading(lan, async (db) => {
		const cars = await findings.carsOfFindings(db, { wardId, findingIds: [id] });
		expect(cars.map(({ attempt, state }) => [attempt, state])).toEqual([
			[1, 'ineffective'],
			[2, 'triaged']
		]);
		expect(await findings.carsOfFindings(db, { wardId, findingIds: [] })).toEqual([]);
		expect(await findings.isDocumentOf(db, wardId, document.id)).toBe(true);
		expect(await findings.isDocumentOf(db, wardId, id)).toBe(false);
		expect(await findings.isDepartmentOf(db, wardId, w.departments.justice)).toBe(true);
		expect(await findings.isDepartmentOf(db, wardId, w.wards.himLam)).toBe(false);
	});
});
