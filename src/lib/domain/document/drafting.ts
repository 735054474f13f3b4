import { type Actor, rolesIn } from '../actor.ts';
import { type Objection, objection } from '../refusal.ts';

/**
 * A draft is worked on by the ward's coordinator, by its author and by the person who answers for the
 * document; other officers read it.
 */
export const draftingObjection = (
	draft: { wardId: number; authorId: string | null; ownerId: string },
	actor: Actor
): Objection | null =>
	rolesIn(actor, draft.wardId).includes('coordinator') ||
	actor.personId === draft.authorId ||
	actor.personId === draft.ownerId
		? null
		: objection('not-the-author');
