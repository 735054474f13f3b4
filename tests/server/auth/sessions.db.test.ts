import { expect, test } from 'vitest';
import { endOtherSessions, endSession, listSessions } from '#lib/server/auth/sessions.ts';
import { makeDoorWorld } from '../../support/accounts.ts';

test('the head is signed out after half an hour without a request, an officer after eight hours', async () => {
	const w = await makeDoorWorld();
	for (const name of ['hung', 'lan'] as const) await w.give(name);
	const [hung, lan] = [await w.enter('hung'), await w.enter('lan')];
	w.clock(29);
	expect(await w.look(hung.id)).not.toBe(null);
	w.clock(29);
	expect(await w.look(hung.id)).not.toBe(null);
	w.clock(31);
	expect(await w.look(hung.id)).toBe(null);
	expect(await w.look(lan.id)).not.toBe(null);
	w.clock(8 * 60);
	expect(await w.look(lan.id)).toBe(null);
});

test('twelve hours after sign-in a session ends, however busy', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan');
	for (let hour = 1; hour < 12; hour++) {
		w.clock(60);
		expect(await w.look(id)).not.toBe(null);
	}
	w.clock(60);
	expect(await w.look(id)).toBe(null);
});

test('a clock that goes back an hour, or forward a year, ends every session', async () => {
	const w = await makeDoorWorld();
	for (const name of ['lan', 'minh'] as const) await w.give(name);
	const [lan, minh] = [await w.enter('lan'), await w.enter('minh')];
	w.clock(-60);
	expect(await w.look(lan.id)).toBe(null);
	w.clock(60);
	expect(await w.look(lan.id), 'and it stays ended').toBe(null);
	w.clock('2027-11-23T09:00:00+07:00');
	expect(await w.look(minh.id)).toBe(null);
});

test('a revoked session is refused at once, others go on', async () => {
	const w = await makeDoorWorld();
	for (const name of ['lan', 'minh'] as const) await w.give(name);
	const [pc, phone, minh] = [await w.enter('lan'), await w.enter('lan'), await w.enter('minh')];
	expect(await endSession(w.db, new Date(), phone.session.key, w.ids.minh)).toBe(false);
	expect(await w.look(phone.id)).not.toBe(null);
	expect(await endSession(w.db, new Date(), phone.session.key, w.ids.lan)).toBe(true);
	expect(await w.look(phone.id)).toBe(null);
	const third = await w.enter('lan');
	await endOtherSessions(w.db, new Date(), third.session);
	expect(await w.look(pc.id)).toBe(null);
	expect(await w.look(third.id)).not.toBe(null);
	expect(await w.look(minh.id)).not.toBe(null);
});

test('the list shows one’s own sessions, with where and when, and which one this is', async () => {
	const w = await makeDoorWorld();
	for (const name of ['lan', 'minh'] as const) await w.give(name);
	await w.enter('minh');
	await w.enter('lan');
	w.clock(5);
	const { session } = await w.enter('lan');
	const lines = await listSessions(w.db, new Date(), session);
	expect(lines.map((line) => line.current)).toEqual([true, false]);
	expect(lines[0]).toMatchObject({ address: '192.0.2.7', userAgent: 'Firefox on an old PC' });
});

test('a person who is no longer active has no session', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan');
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.lan).execute()
	);
	expect(await w.look(id)).toBe(null);
});

test('whoever becomes head during a session has the head’s ends and needs from then on', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan');
	await w.db.asOwner((db) =>
		db.updateTable('membership').set({ role: 'head' }).where('personId', '=', w.ids.lan).execute()
	);
	expect(await w.look(id)).toMatchObject({ need: 'enrolment' });
	w.clock(31);
	expect(await w.look(id)).toBe(null);
});
