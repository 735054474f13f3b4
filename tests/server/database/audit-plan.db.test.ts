import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as plan from '#lib/server/database/audit-plan.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aLine, aMember, aMeeting, aNotice, aTimetable, anAudit } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('a plan is read in the order in which it is told', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, {
		state: 'notified',
		row: { departmentId: w.departments.justice }
	});
	await aMember(w, audit, 'tam', { role: 'expert' });
	await aMember(w, audit, 'hoa');
	await aTimetable(w, audit);
	await aNotice(w, audit, 'minh');
	await aMeeting(w, audit, 'closing');
	await aMeeting(w, audit, 'opening');
	const minh = await w.as('minh');
	const read = await reading(minh, async (db) => ({
		scope: await plan.scopeOf(db, audit, '2026-12-01'),
		members: (await plan.membersOf(db, audit)).map(({ role }) => role),
		slots: (await plan.slotsOf(db, audit)).map(({ kind }) => kind),
		meetings: (await plan.meetingsOf(db, audit)).map(({ kind }) => kind)
	}));
	expect(read).toMatchObject({
		scope: [{ process: 'Đăng ký khai sinh', department: 'Tư pháp – Hộ tịch', code: null }],
		members: ['lead', 'auditor', 'expert'],
		slots: ['opening', 'visit', 'closing'],
		meetings: ['opening', 'closing']
	});
	const acknowledge = () =>
		inTransaction(minh, 'test', (trx) =>
			plan.acknowledge(trx, audit, w.ids.minh, minh.now, 'Đã rõ')
		);
	expect([await acknowledge(), await acknowledge()]).toEqual([true, false]);
	expect(await reading(minh, (db) => plan.noticesOf(db, audit))).toMatchObject([
		{ remark: 'Đã rõ', acknowledgedAt: minh.now }
	]);
});

test('scope, team and timetable are written anew as a whole; a row that stays keeps its lines', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w);
	await aLine(w, audit);
	await aTimetable(w, audit);
	const lan = await w.as('lan');
	const row = { id: audit.scopeId, position: 2, process: 'Đăng ký khai sinh' };
	await inTransaction(lan, 'test', async (trx) => {
		await plan.replaceScope(trx, audit, [
			{ id: randomUUID(), position: 1, process: 'Một cửa' },
			row
		]);
		await plan.replaceTeam(trx, audit, []);
		await plan.replaceSlots(trx, audit, []);
	});
	const count = () =>
		w.db.asOwner(async (db) => ({
			scope: (
				await db.selectFrom('auditScope').select('process').orderBy('position').execute()
			).map(({ process }) => process),
			lines: (await db.selectFrom('auditLine').select('id').execute()).length,
			rest: [
				...(await db.selectFrom('auditMember').select('name').execute()),
				...(await db.selectFrom('auditSlot').select('id').execute())
			]
		}));
	expect(await count()).toEqual({ scope: ['Một cửa', 'Đăng ký khai sinh'], lines: 1, rest: [] });
	await inTransaction(lan, 'test', (trx) => plan.replaceScope(trx, audit, []));
	expect(await count()).toEqual({ scope: [], lines: 0, rest: [] });
});
