import { describe, expect, test } from 'vitest';
import { type Theirs, staleSection } from '#lib/server/editor/stale-section.ts';
import { aProcedure } from '../../support/contents.ts';

const at = new Date('2026-11-23T02:12:00Z');
const theirs: Theirs = {
	version: 8,
	updatedAt: at,
	updatedByName: 'Lò Văn Minh',
	title: 'Đăng ký khai sinh',
	clauses: ['7.5', '8.5.1'],
	reason: 'Ban hành lần đầu',
	changedParts: '',
	otherDocuments: null,
	content: aProcedure()
};

describe('what somebody else saved first', () => {
	test('is told with who, when, and the version to save over it', () => {
		expect(staleSection(theirs, {})).toEqual({
			version: 8,
			byName: 'Lò Văn Minh',
			at,
			redline: [],
			differing: []
		});
	});

	test('differs in the parts that were typed, from theirs to mine', () => {
		const references = [{ id: 'r1', text: 'TCVN ISO 9001:2026' }];
		const { redline } = staleSection(theirs, { content: { references } });
		expect(redline.map(({ part }) => part)).toEqual(['references']);
		expect(JSON.stringify(redline)).toContain('9001:2026');
		const { redline: titled } = staleSection(theirs, { title: 'Đăng ký khai tử' });
		expect(titled.map(({ part }) => part)).toEqual(['title']);
	});

	test('differs beside the content only in what was typed and says something else', () => {
		const typed = { clauses: ['7.5', '8.5.1'], reason: 'Lý do khác', otherDocuments: '' };
		expect(staleSection(theirs, typed).differing).toEqual([
			{ field: 'reason', theirs: 'Ban hành lần đầu' }
		]);
		expect(staleSection(theirs, { clauses: ['7.5'] }).differing).toEqual([
			{ field: 'clauses', theirs: '7.5, 8.5.1' }
		]);
	});
});
