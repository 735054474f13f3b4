import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import {
	type Action,
	demand,
	demandAdmin,
	may,
	mayRole,
	permissions
} from '#lib/domain/permissions.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { anActor, mai, sisterWard, ward } from '../support/actors.ts';

const actions = Object.keys(permissions) as Action[];
const refusalOf = (work: () => void): string => {
	try {
		work();
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
	return 'allowed';
};

describe.each(roles)('as %s', (role) => {
	test.each(actions)('%s is allowed exactly where the table says so', (action) => {
		const actor = anActor('a', [role]);
		const allowed = (permissions[action] as readonly string[]).includes(role);
		expect(mayRole(role, action)).toBe(allowed);
		expect(may(actor, action, ward)).toBe(allowed);
		expect(refusalOf(() => demand(actor, action, ward))).toBe(allowed ? 'allowed' : 'not-allowed');
	});
});

test('two roles of one person add up', () => {
	const both = anActor('a', ['officer', 'head']);
	expect(may(both, 'revision.edit', ward)).toBe(true);
	expect(may(both, 'revision.approve', ward)).toBe(true);
});

test('who only reads changes nothing: overseer, guest, and the administrator by that role', () => {
	const reading: readonly Action[] = [
		'document.read',
		'programme.read',
		'audit.read',
		'car.read',
		'pack.read',
		'event.read',
		'event.verify'
	];
	for (const role of ['overseer', 'guest', 'admin'] as const)
		for (const action of actions.filter((a) => !reading.includes(a)))
			expect(mayRole(role, action), `${role} ${action}`).toBe(false);
	expect(actions.filter((action) => mayRole('admin', action))).toEqual([]);
});

test('drafting and approving never belong to the same role', () => {
	for (const role of roles)
		expect(mayRole(role, 'revision.edit') && mayRole(role, 'revision.approve'), role).toBe(false);
});

test.each(actions)('%s in another ward is not found, as if that ward did not exist', (action) => {
	expect(refusalOf(() => demand(mai, action, ward))).toBe('not-found');
	expect(may(mai, action, ward)).toBe(false);
	expect(refusalOf(() => demand(null, action, sisterWard))).toBe('not-signed-in');
});

test('administration is invisible to everybody else', () => {
	expect(refusalOf(() => demandAdmin(anActor('quantri', ['admin'], 1)))).toBe('allowed');
	expect(refusalOf(() => demandAdmin(anActor('hung', ['head'])))).toBe('not-found');
	expect(refusalOf(() => demandAdmin(null))).toBe('not-signed-in');
});
