import { refuse } from '#lib/domain/refusal.ts';

export type CurrentWard = NonNullable<App.Locals['ward']>;

/**
 * The ward in the address, which hooks.server.ts has already found for this person.
 * @throws Refusal `not-found`.
 */
export const currentWard = (locals: Pick<App.Locals, 'ward'>): CurrentWard =>
	locals.ward ?? refuse('not-found');
