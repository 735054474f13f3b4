import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { isForManagementReview } from '#lib/domain/nonconformity/attempts.ts';
import { sourceWord, stateWord } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { dayOr } from '../parts/day-or.ts';
import { registerForm } from '../parts/register-form.ts';
import type { Column } from '../parts/table.ts';
import { printableData } from '../parts/text.ts';
import type { Edition } from '../types.ts';
import type { CarRegisterPrint, CarRegisterRow } from './types.ts';

/** BM.ISO.04.02 Sổ theo dõi sự không phù hợp và hành động khắc phục. ISO 9001:2015 10.2.2. */
export function carRegisterDefinition(
	input: CarRegisterPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return registerForm(
		data,
		{
			title: m.paper_car_register_title({}, { locale }),
			columns: columns(locale),
			rows: data.rows.map((row, i) => cells(row, i + 1, locale)),
			none: m.paper_car_register_empty({}, { locale }),
			count: m.paper_car_register_count({ count: data.rows.length }, { locale }),
			fontSize: 9
		},
		edition
	);
}

const columns = (locale: Locale): Column[] => [
	{ head: m.paper_row({}, { locale }), width: 17, align: 'center' },
	{ head: m.paper_car_number({}, { locale }), width: 58 },
	{ head: m.paper_car_day({}, { locale }), width: 43, align: 'center' },
	{ head: m.paper_car_department({}, { locale }), width: 44 },
	{ head: m.paper_car_source({}, { locale }), width: 46 },
	{ head: m.paper_car_short_description({}, { locale }), width: null },
	{ head: m.paper_car_cause({}, { locale }), width: null },
	{ head: m.paper_car_action_short({}, { locale }), width: null },
	{ head: m.paper_car_owner_short({}, { locale }), width: 46 },
	{ head: m.paper_car_due({}, { locale }), width: 43, align: 'center' },
	{ head: m.paper_car_closed_on({}, { locale }), width: 43, align: 'center' },
	{ head: m.paper_car_verdict_short({}, { locale }), width: 38 },
	{ head: m.paper_note({}, { locale }), width: 56 }
];

const cells = (row: CarRegisterRow, position: number, locale: Locale): string[] => [
	`${position}`,
	row.number,
	formatDate(row.reportedOn),
	row.department,
	sourceWord(row.source, locale),
	row.title,
	row.causes.join('\n'),
	row.actions.join('\n'),
	row.owner,
	dayOr(row.dueOn),
	dayOr(row.closedOn),
	row.effective === null
		? ''
		: row.effective
			? m.paper_car_passed({}, { locale })
			: m.paper_car_failed({}, { locale }),
	noteOn(row, locale)
];

/** Where it stands, how late it is, and what it hangs together with. */
const noteOn = (row: CarRegisterRow, locale: Locale): string =>
	[
		stateWord(row.state, locale),
		row.overdueDays > 0 && m.paper_car_overdue({ count: row.overdueDays }, { locale }),
		row.postponements > 0 && m.paper_car_put_off_times({ count: row.postponements }, { locale }),
		row.previous && m.paper_car_after_number({ number: row.previous }, { locale }),
		row.next && m.paper_car_before_number({ number: row.next }, { locale }),
		isForManagementReview(row) && m.paper_car_for_review_short({}, { locale })
	]
		.filter(Boolean)
		.join('\n');
