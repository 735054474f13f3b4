/**
 * For a <details> that is a menu: it works by itself without JavaScript; with it, it closes on Escape
 * (and gives the focus back), on a click or a step of the focus outside, and once an item was chosen.
 */
export function closesItself(details: Element): () => void {
	const menu = details as HTMLDetailsElement;
	const close = () => (menu.open = false);
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !menu.open) return;
		close();
		menu.querySelector('summary')?.focus();
	};
	const onOutside = (event: Event) => {
		if (menu.open && event.target instanceof Node && !menu.contains(event.target)) close();
	};
	const onChosen = (event: Event) => {
		if (event.target instanceof Element && event.target.closest('a')) close();
	};
	menu.addEventListener('keydown', onKey);
	menu.addEventListener('click', onChosen);
	document.addEventListener('pointerdown', onOutside);
	document.addEventListener('focusin', onOutside);
	return () => {
		menu.removeEventListener('keydown', onKey);
		menu.removeEventListener('click', onChosen);
		document.removeEventListener('pointerdown', onOutside);
		document.removeEventListener('focusin', onOutside);
	};
}
