import type { Refusal, RefusalCode } from '#lib/domain/refusal.ts';
import type { Session } from '#lib/server/auth/sessions.ts';
import type { Context } from '#lib/server/context.ts';
import type { Failure } from '#lib/server/http/failures.ts';
import type { Door } from '#lib/server/usecases/sign-in.ts';

declare global {
	namespace App {
		/** What hooks.server.ts finds out about a request. */
		interface Locals {
			requestId: string;
			ctx: Context;
			/** The unit of the address, where this person may see it. */
			ward?: {
				id: number;
				slug: string;
				name: string;
				kind: 'province' | 'city' | 'ward' | 'commune';
				validFrom: string;
				validUntil: string | null;
			};
			/** 'YYYY-MM-DD' when pages show another day than today. */
			asOf: string | null;
			/** May be unfinished ({@link Session.need}); ctx.actor is null then. */
			session: Session | null;
			/** Why nothing can be written now; a page says so. */
			readOnly: Refusal | null;
			locale: 'vi' | 'en';
			door: Door;
			/** Set by handleError, so that the answer gets the status of the rule that said no. */
			failure?: Failure;
		}
		interface Error {
			message: string;
			code?: RefusalCode;
			facts?: object;
			requestId: string;
		}
	}
}

export {};
