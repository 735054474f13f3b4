import { may, demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { documentOwners } from '#lib/server/database/document-owners.ts';
import { registerPage } from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { registerQuery } from '#lib/server/queries/register.ts';
import type { PageServerLoad } from './$types';

/** Danh mục tài liệu nội bộ on the day that is looked at. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const query = registerQuery(url.searchParams);
	const day = asOf ?? ctx.today;
	const asked = { ...query, wardId: ward.id, asOf: day, today: ctx.today };
	const { rows, total, owners } = await reading(ctx, async (db) => ({
		...(await registerPage(db, asked)),
		owners: await documentOwners(db, ward.id)
	}));
	leadToLastPage(url, query, total);
	return {
		rows,
		total,
		owners,
		query,
		day,
		clauses: clauseChoices(currentLocale()),
		mayCreate: asOf === null && may(ctx.actor, 'document.create', ward.id),
		mayDelegate: may(ctx.actor, 'delegation.grant', ward.id)
	};
};
