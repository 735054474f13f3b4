import { type SqlBool, sql } from 'kysely';
import { inSentence } from '#lib/i18n/text/unit-name.ts';
import { staffOn } from './staff.ts';
import type { Reader } from './transaction.ts';

/** Somebody who may be named for a team: how it is to be printed, and from where they come. */
export type Candidate = {
	personId: string;
	name: string;
	/** Of who comes from a sister ward it names that ward: `Công chức Địa chính, phường Him Lam`. */
	title: string;
	homeWardId: number;
};

/**
 * The ward's own people on a day, then the auditors in the registers of its sister wards, as their
 * wards wrote them down.
 */
export async function candidatesFor(db: Reader, wardId: number, day: string): Promise<Candidate[]> {
	const own = (await staffOn(db, wardId, day))
		.filter(({ roles }) => roles.some((role) => role !== 'guest' && role !== 'admin'))
		.map(({ personId, fullName, title }) => ({
			personId,
			name: fullName,
			title,
			homeWardId: wardId
		}));
	const ownIds = new Set(own.map(({ personId }) => personId));
	const guests = await db
		.selectFrom('auditorCertificate')
		.distinctOn('personId')
		.select(['personId', 'personName as name', 'personTitle as title', 'wardId as homeWardId'])
		.select((eb) =>
			eb
				.selectFrom('unitVersion as v')
				.select('v.name')
				.whereRef('v.unitId', '=', 'auditorCertificate.wardId')
				.where('v.validFrom', '<=', day)
				.orderBy('v.validFrom', 'desc')
				.limit(1)
				.as('ward')
		)
		.where('wardId', '!=', wardId)
		.where(sql<SqlBool>`ward_id = any ((select app.sister_wards())::int[])`)
		.where('issuedOn', '<=', day)
		.where(sql<SqlBool>`coalesce(least(valid_until, revoked_on - 1), 'infinity') >= ${day}::date`)
		.orderBy('personId')
		.orderBy('createdAt', 'desc')
		.execute();
	const others = guests
		.filter(({ personId }) => !ownIds.has(personId))
		.map(({ ward, title, ...guest }) => ({
			...guest,
			title: [title, inSentence(ward ?? '')].filter(Boolean).join(', ')
		}));
	return [...own, ...others];
}
