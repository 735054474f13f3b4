import { expect, test } from 'vitest';
import { accountSecurity } from '#lib/server/auth/account.ts';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import { enrolSecondFactor } from '#lib/server/usecases/enrol-second-factor.ts';
import { codeOf, demo, door, makeDoorWorld, real } from '../../support/accounts.ts';

test('an account tells whether it has a second factor and whether a role of today demands one', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const of = (who: 'hung' | 'lan', settings = real) =>
		accountSecurity(w.db, new Date(), settings, w.ids[who]);
	expect(await of('lan')).toEqual({ hasSecondFactor: false, mustHaveSecondFactor: false });
	expect(await of('hung')).toEqual({ hasSecondFactor: false, mustHaveSecondFactor: true });
	expect(await of('hung', demo)).toMatchObject({ mustHaveSecondFactor: false });
	const { session } = await w.enter('hung');
	const { secret } = await enrolSecondFactor(await w.ctx('hung'), { password: '' }, session);
	expect(await of('hung'), 'an offer is none yet').toMatchObject({ hasSecondFactor: false });
	await confirmSecondFactor(await w.ctx('hung'), { code: codeOf(secret) }, door(session));
	expect(await of('hung')).toMatchObject({ hasSecondFactor: true });
});
