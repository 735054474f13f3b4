import { m } from '#lib/i18n/paraglide/messages.js';
import { inSentence, unitWord } from '#lib/i18n/text/unit-name.ts';
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

const committeeOf = (unit: string): string =>
	m.document_committee_of({ unit: inSentence(unit) }, { locale: 'vi' });
