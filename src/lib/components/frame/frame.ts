import { m } from '#lib/i18n/paraglide/messages.js';

/** A unit this person may look into. */
export type FrameUnit = {
	id: number;
	slug: string;
	name: string;
	/** When it first and, for one that no longer exists, last existed. */
	validFrom: string;
	validUntil: string | null;
};

/** What the frame shows of the request; made in (app)/+layout.server.ts. */
export type FrameData = {
	/** `givenName`: what a person is called by. */
	person: { fullName: string; givenName: string; username: string };
	/** The roles held, in words of the language. */
	roles: string[];
	units: FrameUnit[];
	isAdmin: boolean;
	/** The day looked at, and the present one. */
	asOf: string | null;
	today: string;
};

export type Place = {
	href: string;
	label: () => string;
	/** The second key after `g`. */
	key?: string;
	/** Marked also on the pages below it. */
	deep: boolean;
};

/** The one level of navigation: places of a unit, and the administration for its people. */
export function places(slug: string | undefined, isAdmin: boolean): Place[] {
	const own: Place[] = slug
		? [
				{ href: `/${slug}`, label: m.common_nav_home, key: 'h', deep: false },
				{ href: `/${slug}/documents`, label: m.common_nav_documents, key: 'd', deep: true },
				{ href: `/${slug}/audits`, label: m.common_nav_audits, key: 'a', deep: true },
				{
					href: `/${slug}/nonconformities`,
					label: m.common_nav_nonconformities,
					key: 'n',
					deep: true
				},
				{ href: `/${slug}/packs`, label: m.common_nav_packs, key: 'p', deep: true },
				{ href: `/${slug}/registers`, label: m.common_nav_registers, key: 'r', deep: true }
			]
		: [];
	const administration: Place = {
		href: '/administration',
		label: m.common_nav_administration,
		key: 'u',
		deep: true
	};
	return isAdmin ? [...own, administration] : own;
}

export const isCurrent = ({ href, deep }: Place, pathname: string): boolean =>
	pathname === href || (deep && pathname.startsWith(`${href}/`));

/** “Phường Thanh Bình”; of a unit that ended also its years: “(2015–2025)”. */
export const unitWords = ({ name, validFrom, validUntil }: FrameUnit): string =>
	validUntil ? `${name} (${validFrom.slice(0, 4)}–${validUntil.slice(0, 4)})` : name;
