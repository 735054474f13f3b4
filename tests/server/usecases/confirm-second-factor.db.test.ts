import { expect, test } from 'vitest';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import {
	enrolSecondFactor,
	offeredSecondFactor
} from '#lib/server/usecases/enrol-second-factor.ts';
import { codeOf, door, makeDoorWorld } from '../../support/accounts.ts';

async function enrolling() {
	const w = await makeDoorWorld();
	await w.give('hung');
	const other = await w.enter('hung');
	const { id, session } = await w.enter('hung');
	const { secret } = await enrolSecondFactor(await w.ctx('hung'), { password: '' }, session);
	const confirm = async (code: string) =>
		confirmSecondFactor(await w.ctx('hung'), { code }, door(session));
	return { ...w, other, id, session, secret, confirm };
}

test('the first right code puts the second factor in use and the session under a new id', async () => {
	const w = await enrolling();
	const id = await w.confirm(codeOf(w.secret));
	expect(await w.look(id)).toMatchObject({ need: null, secondFactor: true });
	expect(await w.look(w.id)).toBe(null);
	expect(await w.look(w.other.id), 'sessions without it end').toBe(null);
	expect((await w.enter('hung')).session.need).toBe('second-factor');
	expect(await offeredSecondFactor(await w.ctx('hung'), w.session)).toBe(null);
});

test('a wrong code leaves all as it was', async () => {
	const w = await enrolling();
	await expect(w.confirm('000000')).rejects.toMatchObject({ code: 'wrong-second-factor' });
	expect(await w.look(w.id)).toMatchObject({ need: 'enrolment' });
	await w.confirm(codeOf(w.secret));
});

test('a second factor in use is neither confirmed nor replaced again', async () => {
	const w = await enrolling();
	await w.confirm(codeOf(w.secret));
	w.clock(1);
	await expect(w.confirm(codeOf(w.secret))).rejects.toMatchObject({ code: 'already-done' });
	const whole = { ...w.session, need: 'enrolment' as const };
	await expect(
		enrolSecondFactor(await w.ctx('hung'), { password: '' }, whole)
	).rejects.toMatchObject({ code: 'already-done' });
});

test('it is in the trail, without the secret', async () => {
	const w = await enrolling();
	await w.confirm(codeOf(w.secret));
	const events = await w.db.asOwner((db) =>
		db.selectFrom('event').selectAll().where('subject', '=', 'credential').execute()
	);
	expect(events.at(-1)).toMatchObject({
		action: 'confirm-second-factor/update',
		data: '{"changed": ["second factor added"]}'
	});
	expect(JSON.stringify(events)).not.toContain(w.secret);
});
