/** Roles a person can hold in a unit, from a day until a day. */
export const roles = [
	'coordinator', // thư ký ISO
	'officer', // công chức
	'auditor', // đánh giá viên nội bộ
	'deputy', // phó chủ tịch
	'head', // chủ tịch
	'overseer', // thành phố, tỉnh
	'guest', // chuyên gia đánh giá bên ngoài
	'admin' // quản trị hệ thống
] as const;
export type Role = (typeof roles)[number];
/** What a person is in a ward: a role held there, or auditor of a sister ward sent into one audit. */
export type WardRole = Role | 'visiting_auditor';

/** A membership that holds today. */
export type ActorMembership = {
	wardId: number;
	role: Role;
	positionId: string | null;
	positionTitle: string | null;
	departmentId: number | null;
};

/** Who is asking, with what they are today. */
export type Actor = {
	personId: string;
	username: string;
	fullName: string;
	locale: 'vi' | 'en';
	memberships: ActorMembership[];
	/** Units an overseer looks down on, and wards that an own ward succeeded: read only. */
	readableWards: number[];
	/** Audits of wards where nothing is held, as a member of a confirmed team (đánh giá chéo). */
	visits: { wardId: number; auditId: string }[];
};

/**
 * Roles held in a ward. Where nothing is held but reading is given, it is an overseer's reading, or a
 * guest's: people of a ward that succeeded another read what that one had approved. Who audits there
 * sees by row-level security no more than that audit and what it covers.
 */
export const rolesIn = (actor: Actor, wardId: number): WardRole[] => {
	const own = actor.memberships.filter((m) => m.wardId === wardId).map((m) => m.role);
	if (own.length > 0) return own;
	const visiting: WardRole[] = actor.visits.some((v) => v.wardId === wardId)
		? ['visiting_auditor']
		: [];
	if (!actor.readableWards.includes(wardId)) return visiting;
	const reading = actor.memberships.some((m) => m.role === 'overseer') ? 'overseer' : 'guest';
	return [...visiting, reading];
};

/** Every unit whose pages this person can open at all. */
export const wardsInSight = (actor: Actor): number[] => [
	...new Set([...actor.readableWards, ...actor.visits.map((v) => v.wardId)])
];

export const isAdmin = (actor: Actor): boolean => actor.memberships.some((m) => m.role === 'admin');

/** The title to print beside a name in this ward; '' when the person holds no position there. */
export const titleIn = (actor: Actor, wardId: number): string =>
	actor.memberships.find((m) => m.wardId === wardId && m.positionTitle)?.positionTitle ?? '';
