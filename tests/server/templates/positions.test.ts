import { describe, expect, test } from 'vitest';
import { loadPositions, vocabularyOf } from '#lib/server/templates/positions.ts';
import { organisations } from '#lib/server/templates/schema.ts';
import { loadSuccession, loadUnits } from '#lib/server/templates/units.ts';
import { templatesWith } from '../../support/templates-copy.ts';

describe.each(organisations)('organisation %s', (now) => {
	const { positions } = loadPositions(now);

	test('has a head, a deputy and a coordinator (domain §3.3: who approves, reviews, drafts)', () => {
		for (const role of ['head', 'deputy', 'coordinator'])
			expect(positions.some((p) => p.role === role)).toBe(true);
	});

	test('every post sits in a department of its units', () => {
		const { departments } = now === '2019' ? loadUnits() : loadSuccession();
		const slugs = departments.map((d) => d.slug);
		for (const p of positions.filter((p) => p.kind === 'post'))
			expect(slugs).toContain(p.department);
	});

	test('a name means one position only', () => {
		const names = positions.map((p) => p.name);
		expect(new Set(names).size).toBe(names.length);
	});
});

test('the same work keeps its id when the organisation changes', () => {
	const ids = (now: '2019' | '2025') => loadPositions(now).positions.map((p) => p.id);
	for (const id of ids('2019')) expect(ids('2025')).toContain(id);
});

test('a commune calls some posts otherwise than a ward', () => {
	const of2019 = loadPositions('2019');
	const ward = vocabularyOf(of2019, { name: 'phường Him Lam', kind: 'ward' });
	const commune = vocabularyOf(of2019, { name: 'xã Tà Lèng', kind: 'commune' });
	expect(ward.get('unit')).toBe('phường Him Lam');
	expect(ward.get('dia-chinh')).toContain('Đô thị');
	expect(commune.get('dia-chinh')).toContain('Nông nghiệp');
	expect(vocabularyOf(of2019).get('unit')).toBe('phường');
});

test('a file of the wrong organisation is refused', () => {
	const dir = templatesWith('positions/2025.yaml', (t) =>
		t.replace("organisation: '2025'", "organisation: '2019'")
	);
	expect(() => loadPositions('2025', dir)).toThrow(/positions\/2025\.yaml, organisation/);
});
