import type { Expression, Insertable, Selectable } from 'kysely';
import type { AuditState } from '#lib/domain/audit/states.ts';
import type { EvidenceSubject } from '#lib/domain/evidence/subjects.ts';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { EvidenceFile } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type EvidenceRow = Selectable<EvidenceFile>;

/** Photographs and files that are evidence of these subjects, in the order in which they were added. */
export const evidenceOf = async (
	db: Reader,
	wardId: number,
	subjectIds: readonly string[]
): Promise<EvidenceRow[]> =>
	subjectIds.length === 0
		? []
		: db
				.selectFrom('evidenceFile')
				.selectAll()
				.where('wardId', '=', wardId)
				.where('subjectId', 'in', subjectIds)
				.orderBy('addedAt')
				.orderBy('id')
				.execute();

/** One file, as far as the asker may see it. */
export const evidenceById = (
	db: Reader,
	wardId: number,
	id: string
): Promise<EvidenceRow | undefined> =>
	db
		.selectFrom('evidenceFile')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

export async function addEvidence(trx: Trx, row: Insertable<EvidenceFile>): Promise<void> {
	await trx.insertInto('evidenceFile').values(row).execute();
}

export type EvidencePlace =
	| { audit: { id: string; wardId: number; state: AuditState; accessUntil: string } }
	| { car: CarNumber };

/** The audit or the CAR that a file would belong to; undefined where there is no such subject. */
export async function evidencePlace(
	db: Reader,
	{ wardId, subject, id }: { wardId: number; subject: EvidenceSubject; id: string }
): Promise<EvidencePlace | undefined> {
	switch (subject) {
		case 'audit_line':
		case 'finding': {
			const of =
				subject === 'finding'
					? db
							.selectFrom('finding')
							.select('auditId')
							.where('wardId', '=', wardId)
							.where('id', '=', id)
					: db
							.selectFrom('auditLine')
							.select('auditId')
							.where('wardId', '=', wardId)
							.where('id', '=', id);
			const audit = await db
				.selectFrom('audit')
				.select(['id', 'wardId', 'state', 'accessUntil'])
				.where('wardId', '=', wardId)
				.where('id', '=', of)
				.executeTakeFirst();
			return audit && { audit };
		}
		case 'car':
		case 'car_verification':
			return carOf(db, wardId, id);
		case 'car_cause': {
			const cause = db.selectFrom('carCause').select('carId').where('wardId', '=', wardId);
			return carOf(db, wardId, cause.where('id', '=', id).$asScalar());
		}
		case 'car_action': {
			const action = db.selectFrom('carAction').select('carId').where('wardId', '=', wardId);
			return carOf(db, wardId, action.where('id', '=', id).$asScalar());
		}
	}
}

async function carOf(
	db: Reader,
	wardId: number,
	id: string | Expression<string>
): Promise<EvidencePlace | undefined> {
	const car = await db
		.selectFrom('car')
		.select(['year', 'number'])
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();
	return car && { car };
}
