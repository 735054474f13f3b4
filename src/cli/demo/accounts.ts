import type { Role } from '#lib/domain/actor.ts';
import { roleLabel } from '#lib/i18n/people-labels.ts';
import { loadUnits } from '#lib/server/templates/units.ts';
import { type Post, posts } from './posts.ts';

/** Whose accounts are listed where the demo is started and on its sign-in page. */
const shown: Record<string, Post[]> = {
	'thanh-binh': ['van-phong', 'pho-chu-tich', 'chu-tich', 'tu-phap', 'mot-cua', 'tai-chinh'],
	'him-lam': ['van-phong', 'chu-tich']
};
/** The ward that an external auditor is looking at. */
export const guestWard = 'thanh-binh';

export type ShownAccount = { username: string; role: Role; unit: string };

/** User name of a post's holder: `thuky.thanhbinh`. */
export const usernameOf = (name: string, slug: string): string =>
	`${name}.${slug.replaceAll('-', '')}`;

/** The accounts with which to look around: each role, in two wards and from outside. */
export function accountsToShow(): ShownAccount[] {
	const { province, city, units } = loadUnits();
	const nameOf = (slug: string) => units.find((unit) => unit.slug === slug)?.name ?? '';
	return [
		...Object.entries(shown).flatMap(([slug, list]) =>
			list.map((post) => ({
				username: usernameOf(posts[post].username, slug),
				role: posts[post].role,
				unit: nameOf(slug)
			}))
		),
		{ username: 'khach', role: 'guest', unit: nameOf(guestWard) },
		{ username: 'thanhpho', role: 'overseer', unit: city.name },
		{ username: 'quantri', role: 'admin', unit: province.name }
	];
}

/** One account a role, in words, for the terminal. */
export function shownAccounts(locale: 'vi' | 'en') {
	const seen = new Set<Role>();
	return accountsToShow()
		.filter(({ role }) => !seen.has(role) && Boolean(seen.add(role)))
		.map((account) => ({ ...account, role: roleLabel(account.role, locale) }));
}
