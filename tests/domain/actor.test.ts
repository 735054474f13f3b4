import { expect, test } from 'vitest';
import { isAdmin, rolesIn, titleIn } from '#lib/domain/actor.ts';
import { anActor, sisterWard, ward } from '../support/actors.ts';

test('a person has in a ward the roles held there, and none in the next', () => {
	const both = anActor('lan', ['coordinator', 'auditor']);
	expect(rolesIn(both, ward)).toEqual(['coordinator', 'auditor']);
	expect(rolesIn(both, sisterWard)).toEqual([]);
});

test('an overseer is one in every ward below, but in an own ward what is held there', () => {
	const overseer = {
		...anActor('thanhpho', ['overseer'], 2),
		readableWards: [2, ward, sisterWard]
	};
	expect(rolesIn(overseer, ward)).toEqual(['overseer']);
	const alsoHead = {
		...overseer,
		memberships: [...overseer.memberships, ...anActor('x', ['head']).memberships]
	};
	expect(rolesIn(alsoHead, ward)).toEqual(['head']);
	expect(rolesIn(alsoHead, sisterWard)).toEqual(['overseer']);
});

test('people of a ward that succeeded another read there as guests do', () => {
	const successor = { ...anActor('lan', ['coordinator']), readableWards: [ward, 9] };
	expect(rolesIn(successor, 9)).toEqual(['guest']);
});

test('an administrator is one by that role alone', () => {
	expect(isAdmin(anActor('quantri', ['admin'], 1))).toBe(true);
	expect(isAdmin(anActor('hung', ['head']))).toBe(false);
});

test('the title printed is that of the ward, and empty where no position is held', () => {
	const son = anActor('son', ['head', 'auditor']);
	const [head, auditor] = son.memberships;
	if (!head || !auditor) throw new Error('two memberships');
	const titled = { ...son, memberships: [head, { ...auditor, positionTitle: 'Chủ tịch UBND' }] };
	expect(titleIn(titled, ward)).toBe('Chủ tịch UBND');
	expect(titleIn(titled, sisterWard)).toBe('');
});
