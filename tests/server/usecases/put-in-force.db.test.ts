import { expect, test } from 'vitest';
import type { World } from '../../support/world.ts';
import { approved, makeWritingWorld } from '../../support/writing.ts';

const requests = (w: World) =>
	w.db.asOwner((db) =>
		db
			.selectFrom('acknowledgement as a')
			.innerJoin('person as p', 'p.id', 'a.personId')
			.select(['p.username', 'a.requestedFrom', 'a.dueOn', 'a.acknowledgedAt'])
			.orderBy('p.username')
			.execute()
	);
const holiday = (w: World, date: string) =>
	w.db.asOwner((db) =>
		db
			.insertInto('calendarDay')
			.values({ date, kind: 'holiday', name: 'Nghỉ', source: 'Thông báo', checkedOn: '2026-01-05' })
			.execute()
	);

test('everybody on the list, and everybody in a department on it, is asked within five working days', async () => {
	const w = await makeWritingWorld();
	await holiday(w, '2026-11-24');
	await approved(w);
	const asked = { requestedFrom: '2026-11-23', dueOn: '2026-12-01', acknowledgedAt: null };
	expect(await requests(w)).toEqual([
		{ username: 'hoa', ...asked },
		{ username: 'minh', ...asked }
	]);
});

test('who left the department before that day is not asked', async () => {
	const w = await makeWritingWorld();
	await w.db.asOwner((db) =>
		db
			.updateTable('membership')
			.set({ validUntil: '2026-11-22' })
			.where('personId', '=', w.ids.minh)
			.execute()
	);
	// Minh answers for the document: that is a fact of the past, which the owner arranges here.
	await w.db.asOwner((db) =>
		db
			.insertInto('membership')
			.values({
				wardId: w.wards.thanhBinh,
				id: crypto.randomUUID(),
				personId: w.ids.minh,
				role: 'officer',
				validFrom: '2026-11-23'
			})
			.execute()
	);
	await approved(w);
	expect((await requests(w)).map((row) => row.username)).toEqual(['hoa']);
});

test('next year’s calendar, not announced yet, holds up nobody’s approval', async () => {
	const w = await makeWritingWorld();
	await holiday(w, '2026-01-01');
	await approved(w, { day: '2026-12-30' });
	expect((await requests(w))[0]?.dueOn).toBe('2027-01-06');
});
