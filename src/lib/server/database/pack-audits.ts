import type { AuditNumber } from '#lib/domain/audit/numbering.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { Period } from './pack-contents.ts';
import type { Reader } from './transaction.ts';

export type PackAudit = AuditNumber & {
	id: string;
	title: string;
	dateUntil: string;
	state: AuditState;
	pdfSha256: string | null;
	pdfPages: number | null;
	pdfBytes: number | null;
};

/** Audits of which some day lies in the period, given-up ones left out, in the order of their days. */
export const auditsIn = (db: Reader, { wardId, from, until }: Period): Promise<PackAudit[]> =>
	db
		.selectFrom('audit as a')
		.leftJoin('storedFile as f', (join) =>
			join.onRef('f.wardId', '=', 'a.wardId').onRef('f.sha256', '=', 'a.pdfSha256')
		)
		.select([
			'a.id',
			'a.year',
			'a.number',
			'a.title',
			'a.dateUntil',
			'a.state',
			'a.pdfSha256',
			'a.pdfPages',
			'f.size as pdfBytes'
		])
		.where('a.wardId', '=', wardId)
		.where('a.dateFrom', '<=', until)
		.where('a.dateUntil', '>=', from)
		.where('a.state', '!=', 'cancelled')
		.orderBy('a.dateFrom')
		.orderBy('a.year')
		.orderBy('a.number')
		.execute();

/** CARs reported in the period, and those from before that were not ended when it began. */
export const carsIn = (
	db: Reader,
	{ wardId, from, until }: Period
): Promise<(CarNumber & { id: string })[]> =>
	db
		.selectFrom('car as c')
		.select(['c.id', 'c.year', 'c.number'])
		.where('c.wardId', '=', wardId)
		.where('c.reportedOn', '<=', until)
		.where((eb) =>
			eb.or([
				eb('c.reportedOn', '>=', from),
				eb('c.state', 'not in', ['closed', 'ineffective', 'dismissed']),
				eb.exists(
					eb
						.selectFrom('carMove as m')
						.select('m.id')
						.whereRef('m.wardId', '=', 'c.wardId')
						.whereRef('m.carId', '=', 'c.id')
						.where('m.toState', 'in', ['closed', 'ineffective', 'dismissed'])
						.where('m.at', '>=', new Date(`${from}T00:00:00+07:00`))
				)
			])
		)
		.orderBy('c.year')
		.orderBy('c.number')
		.execute();
