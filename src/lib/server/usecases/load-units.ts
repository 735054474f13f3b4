import { demandAdmin } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import * as history from '../database/unit-history.ts';
import type { UnitSet } from '../templates/units.ts';

type Department = UnitSet['departments'][number];

/**
 * Takes a tree of units as it stood on one day over into the installation: province, city, wards and
 * communes, and the departments of each. Units that are there already stay as they are.
 * @returns how many units are new.
 * @throws Refusal `not-found` for anybody but an administrator.
 */
export async function loadUnits(ctx: Context, set: UnitSet): Promise<number> {
	demandAdmin(ctx.actor);
	return inTransaction(ctx, 'load-units', async (trx) => {
		const known = await history.idsBySlug(trx);
		const before = known.size;
		const add = async (
			unit: UnitSet['province' | 'city'] | UnitSet['units'][number],
			parentId: number | null
		) => {
			const id =
				known.get(unit.slug) ??
				(await history.beginUnit(trx, {
					...unit,
					parentId,
					homeWardId: null,
					from: unit.validFrom ?? set.asOf
				}));
			known.set(unit.slug, id);
			return id;
		};
		const province = await add(set.province, null);
		const city = await add(set.city, province);
		for (const unit of set.units) {
			const isNew = !known.has(unit.slug);
			const id = await add(unit, city);
			if (isNew)
				await beginDepartments(
					trx,
					known,
					{ id, ...unit, from: unit.validFrom ?? set.asOf },
					set.departments
				);
		}
		return known.size - before;
	});
}

/** Each ward has its own departments; their slugs begin with the ward's. */
export async function beginDepartments(
	trx: Trx,
	known: Map<string, number>,
	ward: { id: number; slug: string; kind: 'ward' | 'commune'; from: string; source: string },
	departments: Department[]
): Promise<void> {
	for (const department of departments) {
		const slug = `${ward.slug}-${department.slug}`.slice(0, 60);
		const id = await history.beginUnit(trx, {
			slug,
			kind: 'department',
			name: ward.kind === 'commune' ? department.nameCommune : department.name,
			parentId: ward.id,
			homeWardId: ward.id,
			from: ward.from,
			source: ward.source
		});
		known.set(slug, id);
	}
}
