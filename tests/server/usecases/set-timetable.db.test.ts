import { expect, test } from 'vitest';
import { setTimetable } from '#lib/server/usecases/set-timetable.ts';
import { confirmed, fullTimetable, started } from '../../support/auditing.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';

test('a guest who leads writes the timetable, and writes it again', async () => {
	const a = await confirmed('tam');
	const { w } = a;
	const tam = await w.as('tam');
	const rows = await fullTimetable(a, 'tam');
	await setTimetable(tam, { ...(await a.seen()), rows });
	await setTimetable(tam, { ...(await a.seen()), rows: rows.slice(0, 2) });
	const stored = await w.db.asOwner((db) =>
		db.selectFrom('auditSlot').selectAll().orderBy('starts').execute()
	);
	expect(stored).toMatchObject([
		{ kind: 'opening', onDate: '2026-12-01', starts: '08:00', ends: '08:30' },
		{ kind: 'visit', auditorIds: [w.ids.tam], auditeeId: w.ids.minh, auditee: 'Lò Văn Minh' }
	]);
	expect(
		await objectionsOf(setTimetable(await w.as('dung'), { ...(await a.seen()), rows }))
	).toEqual(['not-the-lead']);
	expect(await codeOf(setTimetable(await w.as('khach'), { ...(await a.seen()), rows }))).toBe(
		'not-allowed'
	);
});

test('what is no time of these days, nobody of the team or nothing of the scope is told at its row', async () => {
	const a = await confirmed();
	const { w } = a;
	const visit = { kind: 'visit' as const };
	const rows = [
		{ ...visit, onDate: '2026-12-03', starts: '25:00', ends: '' },
		{ ...visit, onDate: null, starts: '09:00', ends: '08:00' },
		{
			...visit,
			onDate: '2026-12-01',
			starts: '09:00',
			ends: '10:00',
			scopeIds: [w.ids.lan],
			auditorIds: [w.ids.lan],
			auditeeId: w.ids.tam
		}
	];
	const lan = await w.as('lan');
	expect(await fieldsOf(setTimetable(lan, { ...(await a.seen()), rows }))).toEqual({
		'rows.0.onDate': 'out-of-range',
		'rows.0.starts': 'bad-format',
		'rows.0.ends': 'required',
		'rows.1.onDate': 'required',
		'rows.1.ends': 'before-start',
		'rows.2.scopeIds': 'unknown',
		'rows.2.auditorIds': 'unknown',
		'rows.2.auditeeId': 'unknown'
	});
});

test('once the audit runs its timetable is what it was', async () => {
	const a = await started();
	const rows = await fullTimetable(a);
	const dung = await a.w.as('dung', '2026-12-01');
	expect(await codeOf(setTimetable(dung, { ...(await a.seen()), rows }))).toBe('wrong-state');
});
