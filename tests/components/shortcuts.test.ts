import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { places } from '#lib/components/frame/frame.ts';
import { Shortcuts, searchBox } from '#lib/components/shortcuts.svelte.ts';

const goto = vi.hoisted(() => vi.fn());
vi.mock('$app/navigation', () => ({ goto }));

class FakeElement {
	isContentEditable = false;
	focused = false;
	tagName: string;
	constructor(tagName: string) {
		this.tagName = tagName;
	}
	focus(): void {
		this.focused = true;
	}
}

let helped: number;
let keys: Shortcuts;
/** A press of a key; @returns whether the page took it. */
const press = (key: string, more: object = {}): boolean => {
	let taken = false;
	keys.press({
		key,
		timeStamp: 1_000,
		target: null,
		defaultPrevented: false,
		preventDefault: () => (taken = true),
		...more
	} as unknown as KeyboardEvent);
	return taken;
};

beforeEach(() => {
	vi.stubGlobal('HTMLElement', FakeElement);
	goto.mockClear();
	helped = 0;
	keys = new Shortcuts(
		() => places('thanh-binh', false),
		() => (helped += 1)
	);
});
afterEach(() => vi.unstubAllGlobals());

test('g and a letter lead to a place', () => {
	expect(press('g')).toBe(true);
	expect(press('d', { timeStamp: 1_900 })).toBe(true);
	expect(goto).toHaveBeenCalledExactlyOnceWith('/thanh-binh/documents');
});

test('a letter alone, a late one, or one that is no place does nothing', () => {
	expect(press('d')).toBe(false);
	press('g');
	expect(press('d', { timeStamp: 2_600 })).toBe(false);
	press('g');
	expect(press('z')).toBe(false);
	expect(press('d')).toBe(false);
	expect(goto).not.toHaveBeenCalled();
});

test('/ goes to the search field while there is one', () => {
	const field = new FakeElement('INPUT');
	const leave = searchBox(field as unknown as HTMLInputElement);
	expect(press('/')).toBe(true);
	expect(field.focused).toBe(true);
	leave();
	expect(press('/')).toBe(false);
});

test('? shows the list of keys', () => {
	expect(press('?')).toBe(true);
	expect(helped).toBe(1);
});

test.each([
	['types in a field', { target: new FakeElement('INPUT') }],
	[
		'writes in the editor',
		{ target: Object.assign(new FakeElement('DIV'), { isContentEditable: true }) }
	],
	['composes a Vietnamese letter', { isComposing: true }],
	['means a shortcut of the browser', { ctrlKey: true }],
	['was heard by somebody else already', { defaultPrevented: true }]
])('the keys are silent while the person %s', (_while, more) => {
	expect(press('?', more)).toBe(false);
	expect(helped).toBe(0);
});
