import { m } from '#lib/i18n/paraglide/messages.js';
import type { WardPrint } from '#lib/pdf/types.ts';
import type { Reader } from './database/transaction.ts';

/**
 * The office in whose name a ward's papers are printed on a day. Paper is Vietnamese in every edition:
 * the name of an authority is not translated.
 */
export async function wardPrint(db: Reader, wardId: number, day: string): Promise<WardPrint> {
	const units = await db
		.selectFrom('unitVersion as ward')
		.leftJoin('unitVersion as above', (join) =>
			join
				.onRef('above.unitId', '=', 'ward.parentId')
				.on('above.validFrom', '<=', day)
				.on((eb) => eb.or([eb('above.validUntil', 'is', null), eb('above.validUntil', '>=', day)]))
		)
		.select(['ward.name', 'above.name as superior'])
		.where('ward.unitId', '=', wardId)
		.where('ward.validFrom', '<=', day)
		.orderBy('ward.validFrom', 'desc')
		.executeTakeFirst();
	const name = units?.name ?? '';
	return {
		name: committeeOf(name),
		superior: units?.superior ? committeeOf(units.superior) : '',
		place: name.replace(unitWord, '')
	};
}

const unitWord = /^(Phường|Xã|Thị trấn|Thị xã|Thành phố|Huyện|Quận|Tỉnh|Đặc khu)\s+/u;

/** “Phường Thanh Bình” stands in the middle of a name as “phường Thanh Bình”. */
const committeeOf = (unit: string): string =>
	m.document_committee_of(
		{ unit: unit.replace(unitWord, (word) => word.toLowerCase()) },
		{ locale: 'vi' }
	);
