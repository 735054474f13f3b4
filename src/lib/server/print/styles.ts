import type { Styles, StylesClass } from './inside-pdfmake.ts';

/**
 * For each word pdfmake looks for some twenty properties through everything that the word stands in.
 * Words of one paragraph stand in the same: here each property is looked for once, until the surroundings
 * change.
 */
export function rememberStyles(styles: StylesClass): void {
	const known = new WeakMap<Styles, Map<string, unknown>>();
	const { push, pop, getProperty } = styles.prototype;
	Object.assign(styles.prototype, {
		push(this: Styles, style: unknown): void {
			known.delete(this);
			push.call(this, style);
		},
		pop(this: Styles, count?: number): void {
			known.delete(this);
			pop.call(this, count);
		},
		getProperty(this: Styles, property: string): unknown {
			let values = known.get(this);
			if (!values) known.set(this, (values = new Map()));
			if (values.has(property)) return values.get(property);
			const value = getProperty.call(this, property);
			values.set(property, value);
			return value;
		}
	});

	const lookUp = styles.getStyleProperty;
	styles.getStyleProperty = function (item, surroundings, property, otherwise) {
		// An item with named styles, or a section, is no plain word.
		if (!surroundings || item.style || item.section !== undefined)
			return lookUp.call(this, item, surroundings, property, otherwise);
		return item[property] ?? surroundings.getProperty(property) ?? otherwise;
	};
}
