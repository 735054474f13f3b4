import { carNumber, parseCarSlug } from '#lib/domain/nonconformity/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { carPrint } from '#lib/server/car-print/car.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.04.01 of one CAR, with all that was done so far. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'car.read', ward.id);
	const car = parseCarSlug(params.number) ?? refuse('not-found');
	const key = { wardId: ward.id, number: params.number };
	const data = await reading(ctx, (db) => carPrint(db, ctx, key));
	const { bytes } = await printOnDemand(ctx, { kind: 'car', data }, currentLocale());
	return fileResponse({
		bytes,
		name: `BM.ISO.04.01 ${carNumber(car)} ${ward.slug}.pdf`,
		mediaType: 'application/pdf'
	});
};
