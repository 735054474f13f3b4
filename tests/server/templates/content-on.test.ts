import { describe, expect, test } from 'vitest';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import { limitHours, totalStepHours } from '#lib/domain/document/step-times.ts';
import { plainFromRichText } from '#lib/domain/rich-text.ts';
import { contentOn } from '#lib/server/templates/content-on.ts';
import { loadDocumentTemplates } from '#lib/server/templates/document-template.ts';
import { vocabularyOf } from '#lib/server/templates/positions.ts';
import { type Organisation, organisations } from '#lib/server/templates/schema.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const templates = loadDocumentTemplates();
const days = ['2019-03-15', '2021-07-01', '2024-08-01', '2025-07-01', '2026-11-22'];
const cases = templates.flatMap((template) =>
	organisations.flatMap((organisation) =>
		days.map((day) => ({ code: template.code, template, organisation, day }))
	)
);
const named = (code: string, from = templates) => {
	const found = from.find((t) => t.code === code);
	if (!found) throw new Error(`${code} is missing`);
	return found;
};
const on = (code: string, day: string, organisation: Organisation) =>
	contentOn(named(code), day, { organisation });
describe.each(cases)('$code on $day as organised in $organisation', (c) => {
	const content = contentOn(c.template, c.day, c);
	const { service, steps } = content;

	test('says purpose, scope, references, definitions, steps, forms and records', () => {
		expect(plainFromRichText(content.purpose).length).toBeGreaterThan(60);
		expect(plainFromRichText(content.scope).length).toBeGreaterThan(40);
		expect(plainFromRichText(content.body).length).toBeGreaterThan(400);
		for (const part of ['references', 'definitions', 'steps', 'forms', 'records'] as const)
			expect(content[part], part).not.toHaveLength(0);
		if (!service) return;
		for (const part of ['dossier', 'fees', 'place', 'result', 'applicants', 'conditions'] as const)
			expect(service[part], part).not.toHaveLength(0);
	});

	test('begins with a start, ends with an end, and leaves no word in angle brackets', () => {
		expect(steps.map((s) => s.kind).filter((k) => k === 'start' || k === 'end')).toEqual([
			'start',
			'end'
		]);
		expect([steps[0]?.kind, steps.at(-1)?.kind]).toEqual(['start', 'end']);
		expect(JSON.stringify(content)).not.toMatch(/<[a-z]/);
	});

	test('is done by people who exist, or by somebody outside', () => {
		const known = [...vocabularyOf(c.template.positions[c.organisation]).values()];
		for (const step of steps) {
			for (const actor of step.actors) expect(known).toContain(actor);
			expect(step.outside !== '').toBe(step.actors.length === 0);
		}
	});

	test('rests on law in force, and its steps fill the limit and no more', () => {
		for (const { text } of content.references)
			for (const [number, law] of c.template.register)
				if (text.includes(`số ${number}`) && !text.includes(`của Nghị định số ${number}`))
					expect(legalValidityOn(c.day, law), `${text} on ${c.day}`).toBe('in_force');
		if (!service) return;
		expect(service.legalBases.length).toBeGreaterThan(1);
		for (const { number } of service.legalBases) {
			const law = c.template.register.get(number);
			expect(law && legalValidityOn(c.day, law), number).toBe('in_force');
		}
		const [main] = service.deadlines;
		expect(main?.condition).toBe('');
		expect(service.deadlines.filter((d) => d.condition === '')).toHaveLength(1);
		expect(totalStepHours(steps)).toBe(limitHours(content));
	});

	test('names the source and day of checking of every deadline and fee', () => {
		for (const fact of [...(service?.deadlines ?? []), ...(service?.fees ?? [])])
			expect([fact.source.length > 5, fact.checkedOn]).toEqual([true, '2026-11-22']);
	});
});

test("no other province's figure is shown as a fee of Điện Biên", () => {
	for (const { template, day, organisation } of cases)
		for (const fee of contentOn(template, day, { organisation }).service?.fees ?? [])
			if (fee.province) expect(fee.condition).toMatch(/không áp dụng tại/);
			else if (fee.amount === null) expect(fee.condition).toMatch(/HĐND tỉnh quy định/);
});

test('the law of birth registration changes with the day, not with the organisation', () => {
	const bases = (day: string, organisation: Organisation) =>
		on('QT.TP.01', day, organisation).service?.legalBases.map((b) => b.number);
	expect(bases('2019-03-15', '2019')).toContain('15/2015/TT-BTP');
	expect(bases('2026-11-22', '2019')).not.toContain('15/2015/TT-BTP');
	expect(bases('2026-11-22', '2019')).toContain('04/2020/TT-BTP');
	expect(bases('2026-11-22', '2019')).toEqual(bases('2026-11-22', '2025'));
});

test('place and actors change with the organisation, not with the day', () => {
	const place = (day: string, organisation: Organisation) =>
		on('QT.TP.01', day, organisation).service?.place;
	expect(place('2026-11-22', '2019')).toContain('Bộ phận Tiếp nhận và Trả kết quả');
	expect(place('2019-03-15', '2025')).toContain('Trung tâm Phục vụ hành chính công');
	expect(on('QT.TP.01', '2019-03-15', '2019').steps[0]?.actors).toEqual(['Công chức Một cửa']);
});

test('the district takes part in social allowances while there is one, and only then', () => {
	const outside = (organisation: Organisation) =>
		on('QT.XH.01', '2026-11-22', organisation).steps.filter((s) => s.outside).length;
	expect(outside('2019')).toBe(2);
	expect(outside('2025')).toBe(0);
});

/** What a text says may not be known before its day; where a fact was read, and period names of laws, may. */
test('no document of 2019 speaks of a later year, but for where its facts were read', () => {
	for (const template of templates) {
		const { service, ...content } = contentOn(template, '2019-03-15', { organisation: '2019' });
		const { legalBases: _, deadlines = [], fees = [], ...rest } = service ?? {};
		const facts = [...deadlines, ...fees].map(({ source: _, checkedOn: __, ...fact }) => fact);
		const said = JSON.stringify([content, rest, facts]);
		expect(said.match(/.{0,60}\b202\d\b.{0,20}/g), template.code).toBeNull();
	}
});

test('land conciliation takes 45 days under the law of 2013 and 30 under that of 2024', () => {
	const limit = (day: string) => on('QT.ĐĐ.01', day, '2019').service?.deadlines[0]?.limit.amount;
	expect([limit('2024-07-31'), limit('2024-08-01')]).toEqual([45, 30]);
});

test('a marriage has a same-day limit with cut-off, and five working days where facts must be verified', () => {
	const deadlines = on('QT.TP.02', '2026-11-22', '2019').service?.deadlines;
	expect(deadlines?.[0]).toMatchObject({ sameDay: true, cutOff: '15:00' });
	expect(deadlines?.[1]).toMatchObject({ limit: { amount: 5, unit: 'working_day' } });
	expect(deadlines?.[1]?.condition).toMatch(/xác minh/);
});

test('a certified copy costs 2,000 a page, 1,000 from the third, at most 200,000', () => {
	expect(on('QT.CT.01', '2026-11-22', '2019').service?.fees[0]).toMatchObject({
		amount: 2000,
		per: 'page',
		tiers: [{ from: 3, amount: 1000 }],
		cap: 200_000,
		province: ''
	});
});

test('a row keeps its id from era to era, so that a comparison can tell a move from a rewrite', () => {
	const ids = (day: string) =>
		on('QT.TP.01', day, '2019').service?.dossier.map((d) => `${d.id} ${d.name}`) ?? [];
	const now = ids('2026-11-22');
	expect(ids('2019-03-15').filter((row) => now.includes(row)).length).toBeGreaterThan(4);
});

test("the ward's own name stands in the text", () => {
	const content = contentOn(named('MHHT'), '2026-11-22', {
		organisation: '2019',
		unit: { name: 'phường Thanh Bình', kind: 'ward' }
	});
	expect(plainFromRichText(content.body)).toContain('UBND phường Thanh Bình');
});

test('a result that is no valid content is refused with file and field', () => {
	const dir = templatesWith('documents/qt-ct-02.yaml', (t) =>
		t.replace("national_code: '2.000884'", "national_code: 'A-12'")
	);
	const broken = named('QT.CT.02', loadDocumentTemplates(dir));
	expect(() => contentOn(broken, '2026-11-22', { organisation: '2019' })).toThrow(
		/qt-ct-02\.yaml, service\.nationalCode/
	);
});
