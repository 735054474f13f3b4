import { goto } from '$app/navigation';
import type { Place } from './frame/frame.ts';

/** The one field that `/` leads to. */
let search: HTMLInputElement | null = null;
export function searchBox(input: HTMLInputElement): () => void {
	search = input;
	return () => {
		search = null;
	};
}

/** How long after `g` the second key still belongs to it. */
const patienceMs = 1500;

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Never while somebody types, composes a letter, or means a shortcut of the browser. */
export const isFree = (event: KeyboardEvent): boolean =>
	!event.defaultPrevented &&
	!event.isComposing &&
	!event.ctrlKey &&
	!event.metaKey &&
	!event.altKey &&
	!isTyping(event.target);

/** `/` search, `g` and a letter for a place, `?` for the list of keys. */
export class Shortcuts {
	#afterG = 0;
	#places: () => Place[];
	#showHelp: () => void;

	constructor(places: () => Place[], showHelp: () => void) {
		this.#places = places;
		this.#showHelp = showHelp;
	}

	press = (event: KeyboardEvent): void => {
		if (!isFree(event)) return;
		const isSecond = event.timeStamp - this.#afterG < patienceMs && this.#afterG > 0;
		this.#afterG = 0;
		const place = isSecond && this.#places().find(({ key }) => key === event.key);
		if (place) void goto(place.href);
		else if (event.key === 'g') this.#afterG = event.timeStamp;
		else if (event.key === '?') this.#showHelp();
		else if (event.key === '/' && search) search.focus();
		else return;
		event.preventDefault();
	};
}
