import { unitTree } from '#lib/domain/unit-tree.ts';
import { positionsOn } from '#lib/server/database/positions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx, asOf }, url }) =>
	reading(ctx, async (db) => {
		const day = asOf ?? ctx.today;
		const units = unitTree(await unitsOn(db, day));
		const holders = units.filter((u) => u.kind !== 'department');
		const wards = holders.filter((u) => u.kind === 'ward' || u.kind === 'commune');
		const chosen =
			holders.find((u) => u.slug === url.searchParams.get('unit')) ?? wards[0] ?? holders[0];
		return {
			units: holders.map(({ slug, name }) => ({ slug, name })),
			chosen: chosen ? { id: chosen.id, slug: chosen.slug, name: chosen.name } : null,
			departments: Object.fromEntries(units.map((u) => [u.id, u.name])),
			positions: chosen ? await positionsOn(db, chosen.id, day) : []
		};
	});
