import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Redline, compareContents } from '#lib/domain/document/compare.ts';
import { contentParts } from '#lib/domain/document/content-parts.ts';
import { type Content, emptyContent } from '#lib/domain/document/content.ts';
import { contentRows } from '#lib/domain/document/content-rows.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { aProcedure, aStep, anyContent } from '../../support/contents.ts';

const title = 'Đăng ký khai sinh';
const compare = (before: Content, after: Content): Redline =>
	compareContents({ title, content: before }, { title, content: after });

/** Every text of a content by part and path: what a reader of the redline starts from and ends with. */
const texts = (content: Content): Map<string, string> =>
	new Map(
		contentParts.flatMap((part) =>
			contentRows(content, part).flatMap((row) =>
				row.fields.map(([name, text]): [string, string] => [
					`${part}:${[row.id, name].filter((x) => x !== '').join('.')}`,
					text
				])
			)
		)
	);

function apply(before: Map<string, string>, redline: Redline): Map<string, string> {
	const after = new Map(before);
	for (const { part, rows } of redline)
		for (const { path, kind, words } of rows) {
			if (kind === 'moved') continue;
			const key = `${part}:${path}`;
			const kept = words.filter((w) => w.op !== 'added').map((w) => w.text);
			expect(kept.join('')).toBe(before.get(key) ?? '');
			const text = words.filter((w) => w.op !== 'removed').map((w) => w.text);
			if (text.length) after.set(key, text.join(''));
			else after.delete(key);
		}
	return after;
}

test('a revision compared with itself has an empty redline', () => {
	fc.assert(
		fc.property(anyContent, (content) => {
			expect(compare(content, structuredClone(content))).toEqual([]);
		})
	);
});

test('the redline applied to the old revision gives every word of the new one', () => {
	fc.assert(
		fc.property(anyContent, anyContent, (before, after) => {
			const result = apply(texts(before), compare(before, after));
			expect([...result].toSorted()).toEqual([...texts(after)].toSorted());
		})
	);
});

test('rows that only changed places are moved, and no word of them changes', () => {
	fc.assert(
		fc.property(anyContent, fc.nat(), (content, turn) => {
			const at = turn % Math.max(1, content.steps.length);
			const turned = [...content.steps.slice(at), ...content.steps.slice(0, at)];
			const redline = compare(content, { ...content, steps: turned });
			expect(redline.flatMap((p) => p.rows).every((r) => r.kind === 'moved')).toBe(true);
			expect(redline.length).toBe(at === 0 ? 0 : 1);
		})
	);
});

test('a step that was moved to the end is the only one named', () => {
	const before = aProcedure();
	const [first, ...rest] = before.steps;
	const after = { ...before, steps: [...rest, first].filter((s) => s !== undefined) };
	expect(compare(before, after)).toEqual([
		{
			part: 'steps',
			rows: [{ path: 's1', kind: 'moved', words: [{ op: 'same', text: 'Tiếp nhận hồ sơ' }] }]
		}
	]);
});

test('a step that moved and was rewritten says both', () => {
	const before = aProcedure();
	const [one, two, three] = before.steps;
	if (!one || !two || !three) throw new Error('three steps');
	const after = { ...before, steps: [three, one, { ...two, title: 'Ghi vào Sổ hộ tịch' }] };
	expect(compare(before, after)[0]?.rows.map((r) => [r.path, r.kind])).toEqual([
		['s3', 'moved'],
		['s2.title', 'changed']
	]);
});

test('a time changes as a whole value, not letter by letter', () => {
	const before = aProcedure();
	const steps = before.steps.map((s) =>
		s.id === 's2' ? { ...s, time: { amount: 3, unit: 'working_day' as const } } : s
	);
	expect(compare(before, { ...before, steps })).toEqual([
		{
			part: 'steps',
			rows: [
				{
					path: 's2.time',
					kind: 'changed',
					words: [
						{ op: 'removed', text: '5 hour' },
						{ op: 'added', text: '3 working_day' }
					]
				}
			]
		}
	]);
});

test('an added step comes where it stands, a removed one after the rest', () => {
	const before = aProcedure();
	const [, ...rest] = before.steps;
	const after = { ...before, steps: [aStep('s9', 'Hẹn trả', 'Công chức Một cửa', 1), ...rest] };
	const rows = compare(before, after)[0]?.rows ?? [];
	expect(rows.map((r) => [r.path, r.kind])).toEqual([
		['s9.title', 'added'],
		['s9.kind', 'added'],
		['s9.actors', 'added'],
		['s9.time', 'added'],
		['s1.title', 'removed'],
		['s1.kind', 'removed'],
		['s1.actors', 'removed'],
		['s1.time', 'removed']
	]);
});

test('a legal basis is named by its list and id', () => {
	const before = aProcedure();
	const service = before.service;
	if (!service) throw new Error('an administrative procedure');
	const legalBases = service.legalBases.map((b) => ({ ...b, articles: 'Điều 16, Điều 35' }));
	const redline = compare(before, { ...before, service: { ...service, legalBases } });
	expect(redline[0]?.rows[0]?.path).toBe('legalBases.b1.articles');
	expect(redline[0]?.part).toBe('service');
});

test('a new title comes first', () => {
	const content = emptyContent();
	expect(compareContents({ title, content }, { title: 'Đăng ký khai tử', content })).toEqual([
		{
			part: 'title',
			rows: [
				{
					path: '',
					kind: 'changed',
					words: [
						{ op: 'same', text: 'Đăng ký khai ' },
						{ op: 'removed', text: 'sinh' },
						{ op: 'added', text: 'tử' }
					]
				}
			]
		}
	]);
});

test('words set in bold are told as a change without words', () => {
	const before = { ...emptyContent(), body: richTextFromPlain('Hồ sơ') };
	const bold: Content = {
		...emptyContent(),
		body: {
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					content: [{ type: 'text', text: 'Hồ sơ', marks: [{ type: 'bold' }] }]
				}
			]
		}
	};
	expect(compare(before, bold)).toEqual([
		{ part: 'body', rows: [{ path: '', kind: 'changed', words: [] }] }
	]);
});

test('the order in which the database gives the keys of a part is no change', () => {
	const before = { ...emptyContent(), body: richTextFromPlain('Hồ sơ') };
	const turned: Content = {
		...before,
		body: {
			content: [{ content: [{ text: 'Hồ sơ', type: 'text' }], type: 'paragraph' }],
			type: 'doc'
		}
	};
	expect(compare(before, turned)).toEqual([]);
});
