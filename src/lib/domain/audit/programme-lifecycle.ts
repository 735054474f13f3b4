import type { Gate, Steps } from '../workflow.ts';
import * as gates from './programme-gates.ts';
import type { ProgrammeSubject } from './programme-subject.ts';
import type { ProgrammeState } from './states.ts';

export type ProgrammeGate = Gate<ProgrammeSubject>;

/** ISO 9001:2015 9.2.2 a: the yearly programme, from its draft to the last month carried out. */
export const programmeSteps = {
	submit: {
		from: ['draft'],
		to: 'in_approval',
		by: 'programme.edit',
		unless: [gates.isAuthor, gates.hasLines, gates.linesComplete]
	},
	return: {
		from: ['in_approval'],
		to: 'draft',
		by: 'programme.approve',
		unless: [gates.explained]
	},
	approve: {
		from: ['in_approval'],
		to: 'approved',
		by: 'programme.approve',
		unless: [gates.notOwnProgramme, gates.unchanged, gates.numbered]
	},
	close: {
		from: ['approved'],
		to: 'closed',
		by: 'programme.close',
		unless: [gates.carriedOut]
	}
} as const satisfies Steps<ProgrammeState, ProgrammeSubject>;

export type ProgrammeStep = keyof typeof programmeSteps;

/** What may become of a line of an approved programme; each with its reason. */
export const programmeChanges = ['added', 'moved', 'dropped', 'restored'] as const;
export type ProgrammeChangeKind = (typeof programmeChanges)[number];
