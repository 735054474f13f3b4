import { expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { anActor, mai, ward } from '../../support/actors.ts';

const draft = { wardId: ward, authorId: 'minh', ownerId: 'hoa' };

test.each(roles)('as %s: only a coordinator works on what others write and answer for', (role) => {
	const objection = draftingObjection(draft, anActor('khac', [role]));
	expect(objection?.code ?? 'none').toBe(role === 'coordinator' ? 'none' : 'not-the-author');
});

test('author and owner work on it whatever their role', () => {
	expect(draftingObjection(draft, anActor('minh', ['officer']))).toBeNull();
	expect(draftingObjection(draft, anActor('hoa', ['officer']))).toBeNull();
});

test('the coordinator of the next ward does not', () => {
	expect(draftingObjection(draft, mai)?.code).toBe('not-the-author');
});
