import { m } from '#lib/i18n/paraglide/messages.js';
import type { WardPrint } from '#lib/pdf/types.ts';
import type { Reader } from './database/transaction.ts';
import { unitWithSuperior } from './database/unit-superior.ts';

/**
 * The office in whose name a ward's papers are printed on a day. Paper is Vietnamese in every edition:
 * the name of an authority is not translated.
 */
export async function wardPrint(db: Reader, wardId: number, day: string): Promise<WardPrint> {
	const unit = await unitWithSuperior(db, wardId, day);
	const name = unit?.name ?? '';
	return {
		name: committeeOf(name),
		superior: unit?.superior ? committeeOf(unit.superior) : '',
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
