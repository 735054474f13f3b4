import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closesItself } from '#lib/components/disclosure.ts';

/** As much of a page as a menu touches: elements that know what they hold, and who listens. */
class FakeElement extends EventTarget {
	open = true;
	focused = false;
	children: FakeElement[] = [];
	link = false;
	contains(other: FakeElement): boolean {
		return other === this || this.children.some((child) => child.contains(other));
	}
	closest(): FakeElement | null {
		return this.link ? this : null;
	}
	querySelector(): FakeElement | null {
		return this.children[0] ?? null;
	}
	focus(): void {
		this.focused = true;
	}
}

let page: EventTarget;
let menu: FakeElement;
let summary: FakeElement;
let item: FakeElement;
let leave: () => void;

/** An event that happened on `target` and was heard by `listener`. */
const happens = (listener: EventTarget, type: string, target: FakeElement, more: object = {}) =>
	listener.dispatchEvent(
		Object.defineProperty(Object.assign(new Event(type), more), 'target', { value: target })
	);

beforeEach(() => {
	page = new EventTarget();
	vi.stubGlobal('Node', FakeElement);
	vi.stubGlobal('Element', FakeElement);
	vi.stubGlobal('document', page);
	menu = new FakeElement();
	summary = new FakeElement();
	item = new FakeElement();
	item.link = true;
	menu.children = [summary, item];
	leave = closesItself(menu as unknown as Element);
});
afterEach(() => vi.unstubAllGlobals());

test('Escape closes the menu and gives the focus back to what opened it', () => {
	happens(menu, 'keydown', item, { key: 'a' });
	expect(menu.open).toBe(true);
	happens(menu, 'keydown', item, { key: 'Escape' });
	expect([menu.open, summary.focused]).toEqual([false, true]);
});

test('Escape in a menu that is closed already moves no focus', () => {
	menu.open = false;
	happens(menu, 'keydown', summary, { key: 'Escape' });
	expect(summary.focused).toBe(false);
});

test.each(['pointerdown', 'focusin'])('%s elsewhere closes it, within it does not', (type) => {
	happens(page, type, item);
	expect(menu.open).toBe(true);
	happens(page, type, new FakeElement());
	expect(menu.open).toBe(false);
});

test('an item that was chosen closes it, a click beside the items does not', () => {
	happens(menu, 'click', summary);
	expect(menu.open).toBe(true);
	happens(menu, 'click', item);
	expect(menu.open).toBe(false);
});

test('a menu that left the page listens to nothing any more', () => {
	leave();
	happens(page, 'pointerdown', new FakeElement());
	happens(menu, 'click', item);
	expect(menu.open).toBe(true);
});
