import { expect, test } from 'vitest';
import { type Section, partsOf, place } from '#lib/server/pack/layout.ts';

const section = (id: string, ...pages: number[]): Section => ({
	template: { id, nameVi: id, nameEn: id, clauses: ['7.5'], source: 'spine' },
	files: pages.map((n, i) => ({ title: `${id}-${i}`, bytes: new Uint8Array(), pages: n }))
});

test('each file begins on the page after the one before it ended', () => {
	const { sections, pages } = place([section('a', 1), section('b', 2, 3), section('c', 1)]);
	expect(sections.map((s) => s.starts)).toEqual([[1], [2, 4], [7]]);
	expect(pages).toBe(7);
});

test('a part without a file is kept as missing, with the clauses that it would prove', () => {
	const { sections } = place([section('a', 2), section('audit')]);
	expect(partsOf(sections)).toEqual([
		{ id: 'a', state: 'present', clauses: ['7.5'], firstPage: 1, pages: 2 },
		{ id: 'audit', state: 'missing', clauses: ['7.5'], firstPage: null, pages: 0 }
	]);
});
