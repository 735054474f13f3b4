import { expect, test } from 'vitest';
import { contentSchema } from '#lib/domain/document/content.ts';
import { type RowPart, fieldsOf, isRowPart, rowForms } from '#lib/domain/document/row-fields.ts';

/** What of a valibot schema says which names a row has and which answers it takes. */
type Schema = {
	type: string;
	entries?: Record<string, Schema>;
	item?: Schema;
	wrapped?: Schema;
	options?: readonly string[];
};
const bare = (schema: Schema | undefined): Schema | undefined =>
	schema?.type === 'nullable' ? bare(schema.wrapped) : schema;
const inside = (schema: Schema | undefined, path: string): Schema | undefined =>
	path.split('.').reduce<Schema | undefined>((at, key) => bare(at?.entries?.[key]), bare(schema));

const content = contentSchema as unknown as Schema;
const rowOf: Record<Exclude<RowPart, 'distribution'>, string> = {
	references: 'references',
	definitions: 'definitions',
	legal_bases: 'service.legalBases',
	dossier: 'service.dossier',
	deadlines: 'service.deadlines',
	fees: 'service.fees',
	steps: 'steps',
	forms: 'forms',
	records: 'records'
};
const lists = Object.entries(rowOf) as [Exclude<RowPart, 'distribution'>, string][];

test.each(lists)(
	'a row of %s can say all that the content knows, and nothing else',
	(part, path) => {
		const row = inside(content, path)?.item;
		const leaves = Object.keys(row?.entries ?? {}).flatMap((name) => {
			const inner = inside(row, name)?.entries;
			return inner ? Object.keys(inner).map((key) => `${name}.${key}`) : [name];
		});
		const said = fieldsOf(part).map((field) => field.path);
		expect(['id', ...said].sort()).toEqual(leaves.sort());
	}
);

test.each(lists)('the answers of %s are those that the content takes', (part, path) => {
	const row = inside(content, path)?.item;
	for (const { path: field, kind, choices } of fieldsOf(part))
		if (kind === 'choice') expect(inside(row, field)?.options, field).toEqual(choices);
});

test('a choice begins with one of its answers', () => {
	for (const part of Object.keys(rowForms) as RowPart[])
		for (const { path, choices, start } of fieldsOf(part))
			if (choices) expect(choices, `${part}.${path}`).toContain(start);
});

test('the parts that are lists are known by name', () => {
	expect([isRowPart('steps'), isRowPart('purpose'), isRowPart('toString')]).toEqual([
		true,
		false,
		false
	]);
});
