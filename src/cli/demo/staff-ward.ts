import type { Context } from '#lib/server/context.ts';
import { loadPositions } from '#lib/server/templates/positions.ts';
import { createPerson } from '#lib/server/usecases/create-person.ts';
import { createPosition } from '#lib/server/usecases/create-position.ts';
import { grantMembership } from '#lib/server/usecases/grant-membership.ts';
import { usernameOf } from './accounts.ts';
import { inventedName } from './names.ts';
import { type Post, inPostSince, posts, postsOf } from './posts.ts';
import type { DemoUnit, DemoWard } from './stage.ts';
import { stories } from './story.ts';

/** People of the demo, by user name. */
export type Accounts = Map<string, { personId: string; fullName: string }>;

/**
 * Fills the posts of one ward.
 * @param ids of all units by slug.
 * @param firstName where in the row of invented names this ward begins.
 */
export async function staffWard(
	admin: Context,
	unit: DemoUnit,
	ids: ReadonlyMap<string, number>,
	firstName: number
): Promise<{ ward: DemoWard; accounts: Accounts }> {
	const { positions } = loadPositions('2019');
	const wardId = ids.get(unit.slug) ?? 0;
	const own = `${unit.slug}-`;
	const departments = new Map(
		[...ids]
			.filter(([slug]) => slug.startsWith(own))
			.map(([slug, id]) => [slug.slice(own.length), id])
	);
	const positionOf = (post: Post) => {
		const position = positions.find(({ id }) => id === post);
		if (!position) throw new Error(`templates/positions knows no ${post}`);
		return position;
	};
	const departmentOf = (post: Post): number | null =>
		departments.get(positionOf(post).department ?? '') ?? null;

	const people = {} as Record<Post, string>;
	const accounts: Accounts = new Map();
	for (const [index, post] of postsOf(unit.slug in stories).entries()) {
		const { username, role, rank } = posts[post];
		const position = positionOf(post);
		const positionId = await createPosition(admin, {
			wardId,
			title: unit.kind === 'commune' ? position.nameCommune : position.name,
			departmentId: departmentOf(post),
			rank,
			validFrom: inPostSince
		});
		const fullName = inventedName(firstName + index);
		const account = usernameOf(username, unit.slug);
		const personId = await createPerson(admin, { username: account, fullName });
		await grantMembership(admin, { personId, wardId, role, positionId, validFrom: inPostSince });
		people[post] = personId;
		accounts.set(account, { personId, fullName });
	}
	return { ward: { id: wardId, unit, people, departments, departmentOf }, accounts };
}
