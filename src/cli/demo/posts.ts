import type { Role } from '#lib/domain/actor.ts';

/** A post of a ward in the demo: which position of templates/positions its holder has, and which role. */
export type Post = keyof typeof posts;

export const posts = {
	'chu-tich': { username: 'chutich', role: 'head', rank: 10 },
	'pho-chu-tich': { username: 'phochutich', role: 'deputy', rank: 20 },
	'van-phong': { username: 'thuky', role: 'coordinator', rank: 30 },
	'tu-phap': { username: 'tuphap', role: 'officer', rank: 40 },
	'dia-chinh': { username: 'diachinh', role: 'officer', rank: 50 },
	'van-hoa-xa-hoi': { username: 'vanhoa', role: 'officer', rank: 60 },
	'tai-chinh': { username: 'danhgia', role: 'auditor', rank: 70 },
	'mot-cua': { username: 'motcua', role: 'officer', rank: 80 },
	'van-thu': { username: 'vanthu', role: 'officer', rank: 90 },
	'cong-an': { username: 'congan', role: 'officer', rank: 100 },
	'quan-su': { username: 'quansu', role: 'officer', rank: 110 }
} as const satisfies Record<string, { username: string; role: Role; rank: number }>;

export const postNames = Object.keys(posts) as Post[];
/** Whom a ward has that does no more than keep the ISO set: everybody with another part to play. */
const fewPosts: readonly Post[] = [
	'chu-tich',
	'pho-chu-tich',
	'van-phong',
	'tu-phap',
	'tai-chinh',
	'mot-cua'
];
export const postsOf = (isWhole: boolean): readonly Post[] => (isWhole ? postNames : fewPosts);

/** Everybody is in post from this day on: the tree of units of templates/units stands on it. */
export const inPostSince = '2019-01-01';

/** One password for everybody: the demo is on this machine only, and says so on its sign-in page. */
export const demoPassword = 'thu-nghiem-2019';
