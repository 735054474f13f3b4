import { expect, test } from 'vitest';
import { offerToShow } from '#lib/server/http/offer-to-show.ts';
import { enrolSecondFactor } from '#lib/server/usecases/enrol-second-factor.ts';
import { makeDoorWorld } from '../../support/accounts.ts';

test('the page shows a QR code made here, and the secret in groups that can be typed', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const { session } = await w.enter('hung');
	const ctx = await w.ctx('hung');
	expect(await offerToShow(ctx, session)).toBe(null);
	const { secret } = await enrolSecondFactor(ctx, { password: '' }, session);
	const shown = await offerToShow(ctx, session);
	expect(shown?.username).toBe('hung');
	expect(shown?.qr).toMatch(/^data:image\/png;base64,/);
	expect(shown?.secret).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
	expect(shown?.secret.replaceAll(' ', '')).toBe(secret);
});
