import { type Insertable, type Selectable, sql } from 'kysely';
import type { AuditorCertificate } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type CertificateRow = Selectable<AuditorCertificate>;

/** BM.ISO.03.08: certificates of this ward's auditors, by given name, the furthest reaching first. */
export const certificatesOfWard = (db: Reader, wardId: number): Promise<CertificateRow[]> =>
	db
		.selectFrom('auditorCertificate as c')
		.leftJoin('person as p', 'p.id', 'c.personId')
		.selectAll('c')
		.where('c.wardId', '=', wardId)
		.orderBy('p.nameSortKey')
		.orderBy('c.personName')
		.orderBy(sql`coalesce(c.valid_until, 'infinity')`, 'desc')
		.orderBy('c.id')
		.execute();

/** @param lock keeps others from revoking it until this transaction ends. */
export function certificateById(
	db: Reader,
	{ wardId, id }: { wardId: number; id: string },
	lock = false
): Promise<CertificateRow | undefined> {
	const query = db
		.selectFrom('auditorCertificate')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id);
	return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** @returns false when this certificate of this person stands in the register already. */
export async function insertCertificate(
	trx: Trx,
	certificate: Insertable<AuditorCertificate>
): Promise<boolean> {
	const made = await trx
		.insertInto('auditorCertificate')
		.values(certificate)
		.onConflict((conflict) => conflict.columns(['wardId', 'personId', 'number']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

export async function revokeCertificateRow(
	trx: Trx,
	{ wardId, id }: { wardId: number; id: string },
	revocation: { revokedOn: string; revocationReason: string }
): Promise<void> {
	await trx
		.updateTable('auditorCertificate')
		.set(revocation)
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.execute();
}
