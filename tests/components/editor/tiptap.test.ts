import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { extensions } from '#lib/components/editor/tiptap.ts';

test('the editor can make what the schema of narrative parts knows, and nothing else', () => {
	const { nodes, marks } = getSchema(extensions);
	expect(Object.keys(nodes).sort()).toEqual([
		'bulletList',
		'doc',
		'hardBreak',
		'heading',
		'listItem',
		'orderedList',
		'paragraph',
		'text'
	]);
	expect(Object.keys(marks).sort()).toEqual(['bold', 'italic']);
});
