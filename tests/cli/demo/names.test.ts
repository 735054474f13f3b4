import { expect, test } from 'vitest';
import { foldText } from '#lib/i18n/text/normalise.ts';
import { inventedName } from '../../../src/cli/demo/names.ts';

const names = Array.from({ length: 120 }, (_, n) => inventedName(n));

test('a hundred and twenty people have a hundred and twenty names, the same every time', () => {
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(names.map(foldText)).size).toBeGreaterThan(100);
	expect(inventedName(17)).toBe(names[17]);
});

test('each name is family, middle and given name in composed Vietnamese letters', () => {
	for (const name of names) {
		expect(name).toBe(name.normalize('NFC'));
		expect(name).toMatch(/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){2,3}$/u);
	}
});

test('within a ward nobody is called by the same given name', () => {
	for (let ward = 0; ward < 9; ward++) {
		const staff = Array.from({ length: 11 }, (_, i) => inventedName(10 + ward * 11 + i));
		expect(new Set(staff.map((name) => name.split(' ').at(-1))).size).toBe(11);
	}
});
