import { describe, expect, test } from 'vitest';
import { inspectOffice } from '#lib/server/files/inspect-office.ts';
import { office, relations } from '../../support/good-files.ts';

const flagsOf = async (kind: 'docx' | 'xlsx', name: string, data: string) =>
	(await inspectOffice('a', office(kind, { more: [{ name, data }] }))).flags;

test('Word and Excel are told apart by what they declare to be', async () => {
	expect(await inspectOffice('a', office('docx'))).toEqual({ kind: 'docx', flags: [] });
	expect(await inspectOffice('a', office('xlsx'))).toEqual({ kind: 'xlsx', flags: [] });
});

describe('objects inside are told of', () => {
	test.each([
		['docx', 'word/embeddings/oleObject1.bin'],
		['docx', 'word/embeddings/Macro.docm'],
		['xlsx', 'xl/activeX/activeX1.xml']
	] as const)('%s with %s', async (kind, name) => {
		expect(await flagsOf(kind, name, 'x')).toEqual(['embedded-object']);
	});
	test('the table of a chart is no such object', async () => {
		expect(await flagsOf('docx', 'word/embeddings/Sheet1.xlsx', 'x')).toEqual([]);
	});
});

describe('what is fetched from elsewhere when the file is opened is told of', () => {
	const rels = 'word/_rels/settings.xml.rels';
	test.each([
		['a template', { type: 'attachedTemplate', target: 'https://example.test/a.dotm' }],
		['an object', { type: 'oleObject', target: 'mhtml:https://example.test/a!x' }],
		['a picture of another machine', { type: 'image', target: '\\\\example.test\\a.png' }]
	])('%s', async (_, relation) => {
		expect(await flagsOf('docx', rels, relations(relation))).toEqual(['remote-content']);
	});
	test.each([
		['a link to be clicked', { type: 'hyperlink', target: 'https://example.test/' }],
		[
			'a template of the own machine',
			{ type: 'attachedTemplate', target: 'file:///C:\\Normal.dotm' }
		],
		['a part of the file', { type: 'image', target: 'media/a.png', mode: 'Internal' }]
	])('%s is not', async (_, relation) => {
		expect(await flagsOf('docx', rels, relations(relation))).toEqual([]);
	});
});

test('lists written to be read for ever are read once', async () => {
	for (const words of ['<Override ', '<Relationship a', 'a', ' ', '="', "='", 'a='])
		expect(
			await flagsOf(
				'docx',
				'word/_rels/a.xml.rels',
				`<Relationship ${words.repeat(1_900_000 / words.length)}>`
			)
		).toEqual([]);
});
