import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { auditeesOn, notifyAudit } from '#lib/server/usecases/notify-audit.ts';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { confirmed, fullTimetable } from '../../support/auditing.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';

test('a guest who leads announces the audit to people of the ward, who are asked to acknowledge', async () => {
	const a = await confirmed('tam');
	const { w } = a;
	const tam = await w.as('tam');
	const page = async (...people: (keyof typeof w.ids)[]) => ({
		...(await a.seen()),
		personIds: people.map((name) => w.ids[name])
	});
	expect(await objectionsOf(notifyAudit(tam, await page()))).toEqual([
		'meeting-not-planned',
		'meeting-not-planned',
		'scope-not-planned',
		'nobody-notified'
	]);
	expect(await objectionsOf(notifyAudit(await w.as('minh'), await page('hoa')))).toContain(
		'not-the-lead'
	);
	await setTimetable(tam, { ...(await a.seen()), rows: await fullTimetable(a) });
	const open = await reading(tam, async (db) =>
		auditeesOn(db, await loadAudit(db, tam, tam.actor as Actor, a.key), tam.today)
	);
	expect(open.map(({ fullName }) => fullName)).toEqual(
		expect.arrayContaining(['Lò Văn Minh', 'Quàng Thị Hoa', 'Trần Mạnh Hùng'])
	);
	expect(open.map(({ personId }) => personId)).not.toContain(w.ids.dung);
	expect(await fieldsOf(notifyAudit(tam, await page('minh', 'dung')))).toEqual({
		personIds: 'unknown'
	});
	const told = await page('minh', 'hoa', 'minh');
	await notifyAudit(tam, told);
	expect(await codeOf(notifyAudit(tam, told))).toBe('stale');
	const notices = await w.db.asOwner((db) =>
		db.selectFrom('auditNotice').selectAll().orderBy('name').execute()
	);
	expect(notices).toMatchObject([
		{ name: 'Lò Văn Minh', title: 'Công chức Tư pháp – Hộ tịch', acknowledgedAt: null },
		{ name: 'Quàng Thị Hoa' }
	]);
	expect(await a.audit()).toMatchObject({ state: 'notified' });
});
