/**
 * An editor writes more into its JSON than an office document holds: the start of a list, the
 * alignment of a paragraph. Only what rich-text.ts knows is kept; what it does not know as a block
 * stays, for its schema to refuse.
 */
export function tidyRichText(node: unknown): unknown {
	if (typeof node !== 'object' || node === null) return node;
	const { type, text, marks, content } = node as Record<string, unknown>;
	return {
		type,
		...(type === 'heading' ? { attrs: { level: 3 } } : {}),
		...(text === undefined ? {} : { text }),
		...(Array.isArray(marks) && marks.length > 0 ? { marks: marks.map(onlyType) } : {}),
		...(Array.isArray(content) ? { content: content.map(tidyRichText) } : {})
	};
}

const onlyType = (mark: unknown): unknown => ({ type: (mark as { type?: unknown } | null)?.type });
