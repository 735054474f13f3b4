import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { RichText } from '#lib/domain/rich-text.ts';

/** What rich-text.ts knows, and nothing else. */
export const extensions = [
	StarterKit.configure({
		heading: { levels: [3] },
		blockquote: false,
		code: false,
		codeBlock: false,
		dropcursor: false,
		gapcursor: false,
		horizontalRule: false,
		link: false,
		strike: false,
		trailingNode: false,
		underline: false
	})
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
