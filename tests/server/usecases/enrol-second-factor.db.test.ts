import { expect, test } from 'vitest';
import {
	enrolSecondFactor,
	offeredSecondFactor
} from '#lib/server/usecases/enrol-second-factor.ts';
import { demo, makeDoorWorld, password } from '../../support/accounts.ts';

test('who must have a second factor is offered a secret right after the password', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const { session } = await w.enter('hung');
	const offered = await enrolSecondFactor(await w.ctx('hung'), { password: '' }, session);
	expect(offered.uri).toContain(`secret=${offered.secret}`);
	expect(await offeredSecondFactor(await w.ctx('hung'), session)).toEqual(offered);
});

test('until a code was given the secret changes nothing at sign-in', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const { session } = await w.enter('hung');
	await enrolSecondFactor(await w.ctx('hung'), { password: '' }, session);
	expect((await w.enter('hung')).session.need).toBe('enrolment');
});

test('who takes one by choice gives the password again', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan', demo);
	const ctx = await w.ctx('lan');
	await expect(enrolSecondFactor(ctx, { password: 'wrong' }, session)).rejects.toMatchObject({
		code: 'wrong-password'
	});
	expect(await offeredSecondFactor(ctx, session)).toBe(null);
	await enrolSecondFactor(ctx, { password }, session);
});

test('a half session neither makes nor sees a secret', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan');
	const half = { ...session, need: 'second-factor' as const };
	await enrolSecondFactor(await w.ctx('lan'), { password }, session);
	expect(await offeredSecondFactor(await w.ctx('lan'), half)).toBe(null);
	await expect(enrolSecondFactor(await w.ctx('lan'), { password }, half)).rejects.toMatchObject({
		code: 'second-factor-needed'
	});
});
