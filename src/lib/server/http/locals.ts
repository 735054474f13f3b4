import type { RequestEvent } from '@sveltejs/kit';
import { Refusal, isRefusal } from '#lib/domain/refusal.ts';
import { loadActor } from '../auth/actor.ts';
import { confirmPassword } from '../auth/confirm-password.ts';
import { findSession } from '../auth/sessions.ts';
import { type Context, makeContext } from '../context.ts';
import { fewestMegabytes } from '../disk.ts';
import type { Runtime } from '../runtime.ts';
import { resolveWard } from '../ward.ts';
import { asOfCookie, asOfDay, isAlwaysOpen } from './as-of.ts';
import { localeCookie, localeOf } from './locale.ts';
import { readSessionCookie } from './session-cookie.ts';

type Asked = Pick<RequestEvent, 'cookies' | 'url' | 'params' | 'request' | 'getClientAddress'>;

/** Who asks, when, for which ward, as of which day, in which language, and whether they may write now. */
export async function localsOf(
	event: Asked,
	runtime: Runtime,
	requestId: string
): Promise<App.Locals> {
	const now = new Date();
	const { database, files, print, publicUrl, signIn } = runtime;
	const id = readSessionCookie(event.cookies, publicUrl);
	const session = id ? await findSession(database, now, signIn, id) : null;
	const plain: Context = makeContext({
		database,
		files,
		print,
		publicUrl,
		now,
		requestId,
		confirmPassword: confirmPassword(database, now)
	});
	const actor = session && !session.need ? await loadActor(plain, session.personId) : null;
	const asOf = asOfDay(event.url, event.cookies.get(asOfCookie), plain.today);
	const readOnly = isAlwaysOpen(event.url) ? null : readOnlyNow(asOf, runtime);
	const ctx: Context = {
		...plain,
		actor,
		guardWrites: () => {
			if (readOnly) throw readOnly;
		}
	};
	const ward = actor && event.params.ward ? await wardOf(ctx, event.params.ward) : undefined;
	return {
		requestId,
		ctx,
		...(ward ? { ward } : {}),
		asOf,
		session,
		readOnly,
		locale: localeOf(event.cookies.get(localeCookie), actor?.locale),
		door: {
			settings: signIn,
			session,
			visitor: {
				address: event.getClientAddress(),
				userAgent: event.request.headers.get('user-agent') ?? ''
			}
		}
	};
}

function readOnlyNow(asOf: string | null, { disk }: Runtime): Refusal | null {
	const freeMegabytes = disk.freeMegabytes();
	if (freeMegabytes < fewestMegabytes) return new Refusal('disk-nearly-full', { freeMegabytes });
	return asOf === null ? null : new Refusal('as-of-read-only', { date: asOf });
}

/** A ward that this person may not see is none: its pages answer 404. */
async function wardOf(ctx: Context, slug: string): Promise<App.Locals['ward']> {
	try {
		return await resolveWard(ctx, slug);
	} catch (error) {
		if (isRefusal(error, 'not-found')) return undefined;
		throw error;
	}
}
