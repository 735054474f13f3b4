import type { Content as Node } from 'pdfmake/interfaces';
import type { Fee } from '#lib/domain/document/content.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatMoney } from '#lib/i18n/text/format.ts';
import { table } from '../parts/table.ts';

export const feeTable = (fees: Fee[], locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
			{ head: m.paper_fee_name({}, { locale }), width: 130 },
			{ head: m.paper_fee_amount({}, { locale }), width: null },
			{ head: m.paper_fee_condition({}, { locale }), width: 130 }
		],
		rows: fees.map((fee, i) => [
			`${i + 1}`,
			fee.name,
			amountText(fee, locale),
			noteOf(fee, locale)
		]),
		none: m.paper_no_fee({}, { locale })
	});

/** “2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng” */
export function amountText(fee: Fee, locale: Locale): string {
	if (fee.amount === null) return m.paper_fee_by_authority({}, { locale });
	if (fee.amount === 0 && fee.tiers.length === 0) return m.paper_fee_free({}, { locale });
	const unit = unitWord(fee.per, locale);
	const each = (amount: number) => `${formatMoney(amount, locale)}/${unit}`;
	return [
		each(fee.amount),
		...fee.tiers.map((tier) =>
			m.paper_fee_tier({ unit, from: tier.from, amount: each(tier.amount) }, { locale })
		),
		...(fee.cap === null
			? []
			: [m.paper_fee_cap({ amount: formatMoney(fee.cap, locale) }, { locale })])
	].join('; ');
}

/** A figure of another province is never shown as this ward's own: its province is always named. */
const noteOf = (fee: Fee, locale: Locale): string =>
	[fee.condition, fee.province && m.paper_fee_province({ province: fee.province }, { locale })]
		.filter(Boolean)
		.join('\n');

function unitWord(per: Fee['per'], locale: Locale): string {
	switch (per) {
		case 'case':
			return m.paper_per_case({}, { locale });
		case 'page':
			return m.paper_per_page({}, { locale });
		case 'copy':
			return m.paper_per_copy({}, { locale });
		case 'contract':
			return m.paper_per_contract({}, { locale });
	}
}
