import { refuse } from '#lib/domain/refusal.ts';
import type { Locale } from '#lib/i18n/text/format.ts';
import type { Context } from '../context.ts';
import { PrintFailed } from './print-failed.ts';
import { withPhotos } from './photos.ts';
import type { PrintForm, Printed } from './print.ts';

/**
 * Prints a form that somebody is waiting for and that is stored nowhere.
 * @throws Refusal `print-failed`.
 */
export async function printOnDemand(
	ctx: Pick<Context, 'print' | 'now' | 'files'>,
	form: PrintForm,
	locale: Locale
): Promise<Printed> {
	try {
		return await ctx.print(await withPhotos(ctx.files, form), { locale, issuedAt: ctx.now });
	} catch (error) {
		if (error instanceof PrintFailed) refuse('print-failed', { reason: error.reason });
		throw error;
	}
}
