import { toDataURL } from 'qrcode';
import type { Context } from '../context.ts';
import { offeredSecondFactor } from '../usecases/enrol-second-factor.ts';
import type { Session } from '../auth/sessions.ts';

/** `qr` is an image as a data: address; `secret` in groups of four, to be typed by hand. */
export type ShownOffer = { username: string; qr: string; secret: string };

/** The second factor that waits for its first code, as its page shows it; null when none waits. */
export async function offerToShow(ctx: Context, session: Session): Promise<ShownOffer | null> {
	const offered = await offeredSecondFactor(ctx, session);
	if (!offered) return null;
	return {
		username: offered.username,
		qr: await toDataURL(offered.uri, { errorCorrectionLevel: 'M', margin: 4, scale: 6 }),
		secret: (offered.secret.match(/.{1,4}/g) ?? []).join(' ')
	};
}
