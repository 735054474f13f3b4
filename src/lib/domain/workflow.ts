import type { Actor } from './actor.ts';
import { type Action, may } from './permissions.ts';
import { type Objection, refuse } from './refusal.ts';

/** A gate looks at what is there and says why the step stays closed, or nothing. */
export type Gate<Subject> = (subject: Subject, actor: Actor) => Objection | Objection[] | null;

export type Step<State extends string, Subject> = {
	from: readonly State[];
	/** Null where it stays as it is. */
	to: State | null;
	by: Action;
	unless: readonly Gate<Subject>[];
};

export type Steps<State extends string, Subject> = Record<string, Step<State, Subject>>;

type WorkflowSubject<State extends string> = { wardId: number; state: State };

export type Move<Name extends string = string> = { step: Name; objections: Objection[] };

const objectionsTo = <State extends string, Subject>(
	step: Step<State, Subject>,
	subject: Subject,
	actor: Actor
): Objection[] => step.unless.flatMap((gate) => gate(subject, actor) ?? []);

/**
 * The steps this actor could take from here. A step with objections is shown closed, with its reasons;
 * the page offers exactly what {@link move} accepts, because both ask the same functions.
 */
export function movesFor<
	State extends string,
	Subject extends WorkflowSubject<State>,
	Table extends Steps<State, Subject>
>(steps: Table, subject: Subject, actor: Actor): Move<keyof Table & string>[] {
	return Object.entries(steps)
		.filter(([, s]) => s.from.includes(subject.state) && may(actor, s.by, subject.wardId))
		.map(([name, s]) => ({
			step: name as keyof Table & string,
			objections: objectionsTo(s, subject, actor)
		}));
}

/**
 * The state after the step.
 * @throws Refusal `not-allowed` (role), `wrong-state`, or `gates-closed` with every objection.
 */
export function move<
	State extends string,
	Subject extends WorkflowSubject<State>,
	Table extends Steps<State, Subject>
>(steps: Table, name: keyof Table & string, subject: Subject, actor: Actor): State {
	const step = steps[name] as Step<State, Subject>;
	if (!may(actor, step.by, subject.wardId)) refuse('not-allowed', { action: step.by });
	if (!step.from.includes(subject.state))
		refuse('wrong-state', { state: subject.state, step: name });
	const objections = objectionsTo(step, subject, actor);
	if (objections.length) refuse('gates-closed', { objections });
	return step.to ?? subject.state;
}
