import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { StyleContextStack, type Styles } from '#lib/server/print/inside-pdfmake.ts';
import { rememberStyles } from '#lib/server/print/styles.ts';

type Stack = new (named: object, standard: object) => Styles;
const Untouched = StyleContextStack as unknown as Stack & typeof StyleContextStack;
class Remembering extends Untouched {}
const lookedUp = vi.spyOn(Untouched.prototype, 'getProperty');
rememberStyles(Remembering as unknown as typeof StyleContextStack);

const named = {
	running: { fontSize: 8.5 },
	strong: { extends: 'running', bold: true, link: null },
	round: { extends: ['strong', 'round'] }
};
const standard = { font: 'Tinos', fontSize: 13, lineHeight: 1.2 };

const property = fc.constantFrom('font', 'fontSize', 'bold', 'lineHeight', 'link', 'alignment');
const style = fc.oneof(
	fc.constantFrom('running', 'strong', 'round', 'unknown'),
	fc.dictionary(property, fc.constantFrom(null, undefined, 0, false, 11, 'center'), { maxKeys: 3 })
);
const item = fc.record(
	{
		text: fc.constant('chữ'),
		fontSize: fc.constantFrom(10, null, undefined),
		bold: fc.constantFrom(true, false, null),
		style: fc.constantFrom('strong', ['running', 'round'], ''),
		section: fc.constant({})
	},
	{ requiredKeys: [] }
);
const act = fc.oneof(
	fc.record({ push: style }),
	fc.record({ pop: fc.integer({ min: 1, max: 2 }) }),
	fc.record({ ask: property }),
	fc.record({ item, ask: property })
);

test('whatever is looked for, in whatever surroundings, is what pdfmake would have found', () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
			const ours = new Remembering(named, standard);
			const theirs = new Untouched(named, standard);
			for (const step of acts)
				if ('push' in step) for (const stack of [ours, theirs]) stack.push(step.push);
				else if ('pop' in step) for (const stack of [ours, theirs]) stack.pop(step.pop);
				else if ('item' in step)
					expect(Remembering.getStyleProperty(step.item, ours, step.ask, 'else')).toEqual(
						Untouched.getStyleProperty(step.item, theirs, step.ask, 'else')
					);
				else expect(ours.getProperty(step.ask)).toEqual(theirs.getProperty(step.ask));
		})
	);
});

test('for the words of one paragraph it is looked for once', () => {
	const stack = new Remembering(named, standard);
	stack.push('strong');
	lookedUp.mockClear();
	for (const text of ['Ủy', 'ban', 'nhân', 'dân'])
		expect(Remembering.getStyleProperty({ text }, stack, 'bold', false)).toBe(true);
	expect(lookedUp).toHaveBeenCalledOnce();
});

test('without surroundings only the item itself and the standard count', () => {
	expect(Remembering.getStyleProperty({ bold: true }, null, 'bold', false)).toBe(true);
	expect(Remembering.getStyleProperty({}, null, 'bold', false)).toBe(false);
});
