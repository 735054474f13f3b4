import { expect, test } from 'vitest';
import { normaliseUsername, usernamePattern } from '#lib/domain/username.ts';

test('a user name is stored in small letters, without the spaces around it', () => {
	expect(normaliseUsername('  Lan.Nguyen ')).toBe('lan.nguyen');
});

test.each(['lan', 'lan.nguyen', 'n2', 'vp-tb_01', 'a'.repeat(40)])('%s may be one', (name) => {
	expect(name).toMatch(usernamePattern);
});

test.each(['', 'l', 'Lan', '.lan', 'lan-', 'lan nguyen', 'đức', 'lan@x', 'a'.repeat(41)])(
	'%s may not',
	(name) => {
		expect(name).not.toMatch(usernamePattern);
	}
);
