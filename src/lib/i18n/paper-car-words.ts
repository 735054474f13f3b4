import {
	type CarSource,
	type CarState,
	type CauseCategory,
	type Disposition,
	type TargetOperator
} from '#lib/domain/nonconformity/states.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './paraglide/runtime.js';
import { formatNumber } from './text/format.ts';

type Words<K extends string> = Record<
	K,
	(inputs: Record<never, never>, options: { locale: Locale }) => string
>;

/** What a CAR calls its own parts on paper, where the words of the office's forms are shorter. */
const sources: Words<CarSource> = {
	audit: m.paper_car_source_audit,
	inspection: m.paper_car_source_inspection,
	complaint: m.paper_car_source_complaint,
	late_dossier: m.paper_car_source_late_dossier,
	management_review: m.paper_car_source_management_review,
	risk: m.paper_car_source_risk,
	other: m.paper_car_source_other
};
const dispositionWords: Words<Disposition> = {
	corrected: m.paper_car_disposition_corrected,
	withheld: m.paper_car_disposition_withheld,
	informed: m.paper_car_disposition_informed,
	concession: m.paper_car_disposition_concession,
	none: m.paper_car_disposition_none
};
const categories: Words<CauseCategory> = {
	people: m.paper_car_category_people,
	method: m.paper_car_category_method,
	equipment: m.paper_car_category_equipment,
	input: m.paper_car_category_input,
	measurement: m.paper_car_category_measurement,
	environment: m.paper_car_category_environment
};
const stateWords: Words<CarState> = {
	reported: m.paper_car_state_reported,
	triaged: m.paper_car_state_triaged,
	contained: m.paper_car_state_contained,
	analysed: m.paper_car_state_analysed,
	planned: m.paper_car_state_planned,
	implementing: m.paper_car_state_implementing,
	verifying: m.paper_car_state_verifying,
	closing: m.paper_car_state_closing,
	closed: m.paper_car_state_closed,
	ineffective: m.paper_car_state_ineffective,
	dismissed: m.paper_car_state_dismissed
};

export const sourceWord = (source: CarSource, locale: Locale): string =>
	sources[source]({}, { locale });
export const dispositionWord = (d: Disposition, locale: Locale): string =>
	dispositionWords[d]({}, { locale });
export const categoryWord = (c: CauseCategory, locale: Locale): string =>
	categories[c]({}, { locale });
export const stateWord = (state: CarState, locale: Locale): string =>
	stateWords[state]({}, { locale });
export const gradeWord = (grade: 'major' | 'minor', locale: Locale): string =>
	grade === 'major'
		? m.paper_car_grade_major({}, { locale })
		: m.paper_car_grade_minor({}, { locale });

/** “≥ 98 %”: a bar that a measured value must reach, or the value itself when there is no operator. */
export const targetText = (
	{ operator, value, unit }: { operator: TargetOperator | null; value: number; unit: string },
	locale: Locale
): string =>
	[operator && { '>=': '≥', '<=': '≤', '=': '=' }[operator], formatNumber(value, locale), unit]
		.filter(Boolean)
		.join(' ');
