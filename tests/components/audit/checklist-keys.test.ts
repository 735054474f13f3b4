import { expect, test } from 'vitest';
import { type KeyPlace, checklistKey } from '#lib/components/audit/checklist-keys.ts';
import { answers } from '#lib/domain/audit/states.ts';

const at = (current: number, count = 60): KeyPlace => ({ current, count });

test('1 to 6 answer in the order of the paper, 0 takes the answer back', () => {
	const given = ['1', '2', '3', '4', '5', '6'].map((key) => checklistKey(key, at(3)));
	expect(given).toEqual(answers.map((answer) => ({ do: 'answer', answer })));
	expect(checklistKey('0', at(3))).toEqual({ do: 'answer', answer: null });
});

test('nothing is answered before a line was chosen', () => {
	for (const key of ['0', '1', '6', 'e', 'f']) expect(checklistKey(key, at(-1)), key).toBeNull();
	expect(checklistKey('ArrowDown', at(-1))).toEqual({ do: 'move', to: 0 });
	expect(checklistKey('ArrowUp', at(-1))).toEqual({ do: 'move', to: 0 });
});

test('sixty lines are reached by the arrows alone, and neither end is left', () => {
	let current = -1;
	for (let presses = 0; presses < 100; presses++) {
		const deed = checklistKey('ArrowDown', at(current));
		if (deed?.do === 'move') current = deed.to;
		expect(current).toBe(Math.min(presses, 59));
	}
	expect(checklistKey('ArrowUp', at(0))).toEqual({ do: 'move', to: 0 });
	expect(checklistKey('Home', at(30))).toEqual({ do: 'move', to: 0 });
	expect(checklistKey('End', at(30))).toEqual({ do: 'move', to: 59 });
});

test('e leads to the evidence and f to a finding, also with capitals on', () => {
	for (const key of ['e', 'E']) expect(checklistKey(key, at(0))).toEqual({ do: 'evidence' });
	for (const key of ['f', 'F']) expect(checklistKey(key, at(0))).toEqual({ do: 'finding' });
});

test('every other key stays the browser’s, and an empty list takes none', () => {
	for (const key of ['7', '9', 'Tab', 'Enter', ' ', 'a', 'ArrowLeft', 'PageDown', '/', 'g', '?'])
		expect(checklistKey(key, at(0)), key).toBeNull();
	expect(checklistKey('ArrowDown', at(-1, 0))).toBeNull();
});
