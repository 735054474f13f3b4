import { expect, test } from 'vitest';
import { loadLegalDocuments } from '#lib/server/templates/legal-documents.ts';
import { loadSuccession, loadUnits } from '#lib/server/templates/units.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const before = loadUnits();
const { events, departments } = loadSuccession();

test('Điện Biên Phủ had seven wards and two communes in 2019', () => {
	expect(before.units.filter((u) => u.kind === 'ward')).toHaveLength(7);
	expect(before.units.filter((u) => u.kind === 'commune').map((u) => u.name)).toEqual([
		'Xã Tà Lèng',
		'Xã Thanh Minh'
	]);
	expect(before.departments).toHaveLength(9);
	expect(before.asOf).toBe('2019-01-01');
});

test('a first day that is not known is left open and explained', () => {
	for (const unit of before.units.filter((u) => u.validFrom === null))
		expect(unit.note, unit.slug).not.toBe('');
});

test('Tà Lèng joined Thanh Minh before the reform of 2025', () => {
	const [merger] = events;
	expect(merger?.ends).toEqual(['ta-leng']);
	expect(merger?.creates[0]).toMatchObject({ slug: 'thanh-minh', continues: true });
});

test('on 01/07/2025 the city ends and every unit of it, with the ward of the seed among six parts', () => {
	const reform = events.find((e) => e.on === '2025-07-01');
	const left = before.units.map((u) => u.slug).filter((s) => s !== 'ta-leng');
	expect([...(reform?.ends ?? [])].sort()).toEqual([before.city.slug, ...left].sort());
	const [ward] = reform?.creates ?? [];
	expect(ward?.predecessors.map((p) => p.slug)).toEqual([
		'him-lam',
		'muong-thanh',
		'tan-thanh',
		'thanh-binh',
		'thanh-truong',
		'thanh-minh'
	]);
	expect(ward?.parent).toBe(before.province.slug);
	expect(departments.map((d) => d.name)).toContain('Trung tâm Phục vụ hành chính công');
});

test('what is not known for certain says so', () => {
	const reform = events.find((e) => e.on === '2025-07-01');
	expect(reform?.unknown.map((u) => u.slug)).toEqual(['nam-thanh', 'noong-bua']);
	const guessed = reform?.creates.find((c) => c.slug === 'phuong-muong-thanh')?.predecessors ?? [];
	for (const p of guessed) expect(p.source).toContain('độ tin cậy thấp');
});

test('each event rests on a resolution of the register', () => {
	const register = loadLegalDocuments();
	for (const event of events) expect(register.has(event.basis), event.basis).toBe(true);
});

test('a predecessor that never existed is refused', () => {
	const dir = templatesWith('units/dien-bien-phu-2025.yaml', (t) =>
		t.replace('slug: him-lam', 'slug: him-lan')
	);
	expect(() => loadSuccession(undefined, dir)).toThrow(/2025-07-01: no unit him-lan/);
});
