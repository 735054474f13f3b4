import * as v from 'valibot';
import type { Block, ListItem, RichText } from './rich-text.ts';
import { unicode } from './unicode.ts';

const mark = v.strictObject({ type: v.picklist(['bold', 'italic']) });
const inline = v.variant('type', [
	v.strictObject({
		type: v.literal('text'),
		text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000), unicode),
		marks: v.optional(v.array(mark))
	}),
	v.strictObject({ type: v.literal('hardBreak') })
]);
const block: v.GenericSchema<Block> = v.lazy(() =>
	v.variant('type', [
		v.strictObject({ type: v.literal('paragraph'), content: v.optional(v.array(inline)) }),
		v.strictObject({
			type: v.literal('heading'),
			attrs: v.strictObject({ level: v.literal(3) }),
			content: v.optional(v.array(inline))
		}),
		v.strictObject({ type: v.picklist(['bulletList', 'orderedList']), content: v.array(listItem) })
	])
);
const listItem: v.GenericSchema<ListItem> = v.strictObject({
	type: v.literal('listItem'),
	content: v.array(block)
});

/** Lists in lists, and what carries them; deeper nesting is no office document but an attack. */
const maxDepth = 24;
const isShallow = (value: unknown, depth = 0): boolean =>
	typeof value !== 'object' ||
	value === null ||
	(depth < maxDepth && Object.values(value).every((inner) => isShallow(inner, depth + 1)));

export const richTextSchema: v.GenericSchema<RichText> = v.pipe(
	v.custom<RichText>((value) => isShallow(value), 'too-long'),
	v.strictObject({ type: v.literal('doc'), content: v.pipe(v.array(block), v.maxLength(2000)) })
);
