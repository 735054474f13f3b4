import { localDate } from '#lib/domain/calendar/dates.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import type { CarStage } from '#lib/domain/nonconformity/story.ts';
import {
	carGradeLabel,
	carSourceLabel,
	causeMethodLabel,
	dispositionLabel
} from '#lib/i18n/car-labels.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { targetText } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate, formatNumber } from '#lib/i18n/text/format.ts';
import type { CarView } from '#lib/server/car-view.ts';

export type StageFact = { label: string; value: string; numeric?: boolean };

const day = (date: string | null): string => (date === null ? '' : formatDate(date));
const target = ({ car }: CarView): string =>
	car.targetValue === null
		? ''
		: targetText(
				{ operator: car.targetOperator, value: car.targetValue, unit: car.targetUnit },
				currentLocale()
			);

const similarWords = ({ car }: CarView): string =>
	car.similarCases === null
		? ''
		: [car.similarCases === 'none' ? m.car_similar_none() : m.car_similar_found(), car.similarNote]
				.filter(Boolean)
				.join('. ');

const documentsOf = ({ car, documents }: CarView): string =>
	car.documentsChanged === null
		? ''
		: car.documentsChanged
			? documents
					.map(({ code, beforeIssue, beforeRevision, ...after }) => {
						const before =
							beforeIssue === null || beforeRevision === null
								? '–'
								: printNumber({ issue: beforeIssue, revision: beforeRevision });
						return `${code}: ${m.car_documents_before({ before, after: printNumber(after) })}`;
					})
					.join('; ')
			: m.car_documents_none({ note: car.documentsNote });

/** What a stage came to, as label and value; what is not known yet is left out. */
const facts: Record<CarStage, (view: CarView) => StageFact[]> = {
	report: ({ car }) => [
		{ label: m.car_fact_fact(), value: car.fact },
		{ label: m.car_fact_requirement(), value: car.requirement },
		{ label: m.car_fact_evidence(), value: car.evidence },
		{
			label: m.car_fact_source(),
			value: [carSourceLabel(car.source), car.sourceNote].filter(Boolean).join(' – ')
		},
		{ label: m.car_fact_found(), value: day(car.foundOn), numeric: true },
		{ label: m.car_fact_dossiers(), value: car.dossierCodes.join(', '), numeric: true }
	],
	triage: ({ car, ownerName, handovers, postponements }) => [
		{ label: m.car_fact_grade(), value: car.grade ? carGradeLabel(car.grade) : '' },
		{ label: m.car_fact_owner(), value: ownerName },
		{ label: m.car_fact_due(), value: day(car.dueOn), numeric: true },
		...handovers
			.filter(({ actionId }) => actionId === null)
			.map((h) => ({
				label: m.car_fact_handover(),
				value: m.car_handed_over({
					before: h.beforeName ?? '',
					after: h.afterName ?? '',
					date: formatDate(localDate(h.at)),
					reason: h.reason
				})
			})),
		...postponements
			.filter(({ actionId }) => actionId === null)
			.map((p) => ({
				label: m.car_fact_postponement(),
				value: m.car_put_off({
					before: formatDate(p.dueBefore),
					after: formatDate(p.dueAfter),
					reason: p.reason
				})
			}))
	],
	containment: ({ car, correctorName }) => [
		{
			label: m.car_fact_correction(),
			value: car.correction && `${car.correction} (${correctorName}, ${day(car.correctedOn)})`
		},
		{ label: m.car_fact_none_needed(), value: car.correctionNoneReason },
		{
			label: m.car_fact_disposition(),
			value: car.disposition
				? [dispositionLabel(car.disposition), car.dispositionNote].filter(Boolean).join('. ')
				: ''
		}
	],
	analysis: (view) => [
		{
			label: m.car_fact_method(),
			value: view.car.causeMethod ? causeMethodLabel(view.car.causeMethod) : ''
		},
		{ label: m.car_fact_similar(), value: similarWords(view) }
	],
	plan: (view) => [
		{ label: m.car_fact_measure(), value: view.car.measure },
		{ label: m.car_fact_target(), value: target(view), numeric: true },
		{ label: m.car_fact_verify_from(), value: day(view.car.verifyFrom), numeric: true }
	],
	approval: () => [],
	actions: () => [],
	verification: (view) =>
		view.verification
			? [
					{ label: m.car_fact_target(), value: target(view), numeric: true },
					{
						label: m.car_fact_measured(),
						value: [
							formatNumber(view.verification.measuredValue, currentLocale()),
							view.car.targetUnit
						].join(' '),
						numeric: true
					},
					{ label: m.car_fact_observation(), value: view.verification.observation }
				]
			: [],
	closing: (view) => [
		{ label: m.car_fact_risks(), value: view.car.risksNote },
		{ label: m.car_fact_documents(), value: documentsOf(view) }
	],
	dismissal: ({ car }) => [{ label: m.car_field_reason(), value: car.dismissalReason }]
};

export const stageFacts = (stage: CarStage, view: CarView): StageFact[] =>
	facts[stage](view).filter(({ value }) => value !== '');
