import { findingSteps } from '#lib/domain/audit/finding-lifecycle.ts';
import { auditSteps } from '#lib/domain/audit/lifecycle.ts';
import { programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import { auditStates, findingStates, programmeStates } from '#lib/domain/audit/states.ts';
import { revisionStates, revisionSteps } from '#lib/domain/document/lifecycle.ts';
import { carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import { carStates } from '#lib/domain/nonconformity/states.ts';
import { findingStateLabel } from './audit-finding-labels.ts';
import { auditStateLabel } from './audit-labels.ts';
import { carStateLabel } from './car-labels.ts';
import { stateLabel } from './standing-labels.ts';
import { m } from './paraglide/messages.js';
import { programmeStateLabel } from './programme-labels.ts';
import type { Locale } from './text/format.ts';

/** A lifecycle as far as its words go. */
const lifecycle = <S extends string>(
	states: readonly S[],
	steps: object,
	label: (state: S, locale: Locale) => string
) => ({
	states: new Map<string, (locale: Locale) => string>(
		states.map((state) => [state, (locale) => label(state, locale)])
	),
	steps: new Set(Object.keys(steps))
});

const lifecycles = [
	lifecycle(revisionStates, revisionSteps, stateLabel),
	lifecycle(programmeStates, programmeSteps, programmeStateLabel),
	lifecycle(auditStates, auditSteps, auditStateLabel),
	lifecycle(findingStates, findingSteps, findingStateLabel),
	lifecycle(carStates, carSteps, carStateLabel)
];

/** Several things have states of one name: the step that was tried tells which is meant. */
export function stateInWords(state: string, step: string, locale: Locale): string {
	const knowing = lifecycles.filter(({ states }) => states.has(state));
	const meant = knowing.find(({ steps }) => steps.has(step)) ?? knowing[0];
	return meant?.states.get(state)?.(locale) ?? m.refusal_state_other({}, { locale });
}
