import { describe, expect, test } from 'vitest';
import { type Foot, footer, shortHash } from '#lib/pdf/parts/footer.ts';
import { edition, verifyUrl } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const foot = (changes: Partial<Foot> = {}) =>
	footer(
		{
			marks: ['QT.TP.01', '', '02/01'],
			verifyUrl,
			stamp: null,
			orientation: 'portrait',
			...changes
		},
		edition
	);

describe('the foot of every page', () => {
	test('joins what identifies the sheet and leaves out what is empty', () => {
		expect(words(foot().at(1, 2))[0]).toBe('QT.TP.01 · 02/01');
	});

	test('has no code and no invitation to scan where there is no address', () => {
		const without = foot({ verifyUrl: '' }).at(1, 2);
		expect(words(without)).toHaveLength(2);
		expect(JSON.stringify(without)).not.toContain('"rect"');
		expect(JSON.stringify(foot().at(1, 2))).toContain('"rect"');
	});

	test('gives every page nodes of its own, which the printer may mark', () => {
		const { at } = foot();
		const mark = (node: unknown): void => {
			if (typeof node !== 'object' || node === null) return;
			for (const [key, child] of Object.entries(node)) if (key !== 'squares') mark(child);
			Object.assign(node, { x: 1, marked: true });
		};
		const first = at(1, 2);
		const before = JSON.stringify(first);
		mark(first);
		expect(JSON.stringify(at(2, 2))).toBe(before);
	});

	test('shortens a hash to what an eye can compare', () => {
		expect(shortHash('3fa91c20b7de4455aa0b')).toBe('3fa91c20b7de');
	});
});
