import { expect, test } from 'vitest';
import { emptyContent } from '#lib/domain/document/content.ts';
import { distributionRows, readDistribution } from '#lib/server/editor/distribution-section.ts';
import { readSection } from '#lib/server/editor/read-section.ts';
import { aProcedure } from '../../support/contents.ts';

const formOf = (fields: Record<string, string>): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const newId = () => 'new-1';
const content = aProcedure();

test('a list changes its own part alone; empty rows are left out, new ones get an id', () => {
	const form = formOf({
		'rows.0.id': 'r1',
		'rows.0.text': 'TCVN ISO 9001:2015',
		'rows.1.text': '  ',
		'rows.2.text': 'QT.ISO.01'
	});
	expect(readSection('references', form, content, newId)).toEqual({
		errors: [],
		changes: {
			content: {
				references: [
					{ id: 'r1', text: 'TCVN ISO 9001:2015' },
					{ id: 'new-1', text: 'QT.ISO.01' }
				]
			}
		}
	});
});

test('a list of the public blocks leaves the other blocks as they are', () => {
	const form = formOf({
		'rows.0.id': 'b9',
		'rows.0.number': '123/2015/NĐ-CP',
		'rows.0.title': 'Nghị định'
	});
	const { changes, errors } = readSection('legal_bases', form, content, newId);
	expect(errors).toEqual([]);
	expect(changes.content?.service).toEqual({
		...content.service,
		legalBases: [{ id: 'b9', number: '123/2015/NĐ-CP', title: 'Nghị định', articles: '' }]
	});
});

test('a fault is told at the number its row has on the page', () => {
	const form = formOf({
		'rows.0.name': '',
		'rows.1.name': 'Sổ đăng ký',
		'rows.1.retentionYears': 'x'
	});
	expect(readSection('records', form, content, newId).errors).toEqual([
		{ field: 'rows.1.retentionYears', code: 'not-a-number' },
		{ field: 'rows.1.basis', code: 'required' },
		{ field: 'rows.1.medium', code: 'required' }
	]);
});

test('plain text that nobody changed keeps its bold words; changed text is read anew', () => {
	const bold = { type: 'text' as const, text: 'Mục đích', marks: [{ type: 'bold' as const }] };
	const purpose = {
		type: 'doc' as const,
		content: [{ type: 'paragraph' as const, content: [bold] }]
	};
	const draft = { ...emptyContent(), purpose };
	const read = (text: string) =>
		readSection('purpose', formOf({ text }), draft, newId).changes.content?.purpose;
	expect(read('Mục đích')).toEqual(purpose);
	expect(read('Mục đích mới')).toEqual({
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mục đích mới' }] }]
	});
});

test.each(['{', 'null', '{"type":"doc","content":[{"type":"script"}]}'])(
	'an editor that sends %s is refused',
	(json) => {
		expect(readSection('purpose', formOf({ json }), content, newId).errors).toEqual([
			{ field: 'text', code: 'bad-format' }
		]);
	}
);

test('text pasted from a file of before Unicode is sent back, whichever way it was typed', () => {
	const text = '§¸nh gi¸ hμnh ®éng kh¾c phôc';
	const json = JSON.stringify({
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
	});
	for (const typed of [formOf({ text }), formOf({ json })])
		expect(readSection('purpose', typed, content, newId)).toEqual({
			changes: {},
			errors: [{ field: 'text', code: 'old-encoding' }]
		});
	const row = { 'rows.0.id': 'r1', 'rows.0.text': text };
	expect(readSection('references', formOf(row), content, newId).errors).toEqual([
		{ field: 'rows.0.text', code: 'old-encoding' }
	]);
});

test('general facts and public facts are read by their schema', () => {
	const general = formOf({ title: '', reason: 'Sửa theo luật mới', otherDocuments: 'không có' });
	expect(readSection('general', general, content, newId).errors).toEqual([
		{ field: 'title', code: 'required' }
	]);
	const facts = formOf({ nationalCode: 'x', sets: '1', onlineLevel: 'none' });
	expect(readSection('service', facts, content, newId).errors.map(({ field }) => field)).toContain(
		'nationalCode'
	);
});

test('a recipient is a department, a person, or somebody by name', () => {
	const form = formOf({
		'rows.0.to': 'd:12',
		'rows.0.copies': '2',
		'rows.0.copyNumber': '01',
		'rows.0.medium': 'paper',
		'rows.1.to': 'p:6f9619ff-8b86-d011-b42d-00c04fc964ff',
		'rows.1.copies': '1',
		'rows.1.medium': 'electronic',
		'rows.2.to': '',
		'rows.2.recipient': 'Lưu: Văn thư',
		'rows.2.copies': '1'
	});
	const read = readDistribution(form);
	expect(
		read.map(({ departmentId, personId, recipient }) => [departmentId, personId, recipient])
	).toEqual([
		[12, null, ''],
		[null, '6f9619ff-8b86-d011-b42d-00c04fc964ff', ''],
		[null, null, 'Lưu: Văn thư']
	]);
	const stored = read.map((row, i) => ({
		...row,
		id: `c${i}`,
		wardId: 1,
		revisionId: 'r',
		departmentId: row.departmentId ?? null,
		personId: row.personId ?? null,
		recipient: row.recipient ?? '',
		copies: row.copies ?? 1,
		copyNumber: row.copyNumber ?? '',
		recalledOn: null,
		recalledBy: null
	}));
	expect(distributionRows(stored).map(({ to, recipient }) => [to, recipient])).toEqual([
		['d:12', ''],
		['p:6f9619ff-8b86-d011-b42d-00c04fc964ff', ''],
		['', 'Lưu: Văn thư']
	]);
});
