import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import type { RichText } from '#lib/domain/rich-text.ts';

/** What rich-text.ts knows, and nothing else. One by one: the kit of all weighs a third more. */
export const extensions = [
	Document,
	Text,
	Paragraph,
	Heading.configure({ levels: [3] }),
	BulletList,
	OrderedList,
	ListItem,
	ListKeymap,
	HardBreak,
	Bold,
	Italic,
	UndoRedo
];

/** The editor of a narrative part; loaded when it is needed. */
export const openEditor = (
	element: HTMLElement,
	doc: RichText,
	{ label, onChange }: { label: string; onChange: (editor: Editor) => void }
): Editor =>
	new Editor({
		element,
		content: doc,
		injectCSS: false,
		extensions,
		editorProps: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': label,
				class: 'prose-list min-h-48 px-4 py-3 outline-none'
			}
		},
		onUpdate: ({ editor }) => onChange(editor),
		onSelectionUpdate: ({ editor }) => onChange(editor)
	});
export type { Editor };
