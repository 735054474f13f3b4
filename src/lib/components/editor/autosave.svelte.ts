import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import { isSignedOut } from '../signed-out.ts';

/** Typing has stopped when nothing came for so long. */
const pause = 2_000;
/** After a lost connection, or an ended session: who signs in beside it comes back to saved work. */
const retry = 10_000;

export type AutosaveStatus = 'idle' | 'saving' | 'saved' | 'incomplete' | 'offline' | 'signed-out';

type Options = {
	/** While a decision waits (somebody else saved first) nothing is saved by itself. */
	isPaused: () => boolean;
	/** A refusal that a person must see. */
	onRefused: (result: ActionResult) => void;
};

/**
 * Saves the form inside an element a while after typing stopped, never in the middle of a composed
 * letter (Telex, VNI). A save by hand waits for one under way, so that it carries the right version.
 */
export class Autosave {
	status = $state<AutosaveStatus>('idle');
	savedAt = $state<Date | null>(null);
	/** What the next save is based on; null until the first save of this page. */
	version = $state<number | null>(null);
	#options: Options;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#composing = false;
	#underWay: Promise<void> | null = null;

	constructor(options: Options) {
		this.#options = options;
	}

	/** An attachment of the element around the form. */
	watch = (node: HTMLElement): (() => void) => {
		const form = node.querySelector('form');
		if (!form) return () => undefined;
		const listeners = new AbortController();
		const on = (type: string, act: (event: Event) => void, capture = false) =>
			node.addEventListener(type, act, { signal: listeners.signal, capture });
		const touch = (event: Event) => {
			const target = event.target as HTMLElement | null;
			// What only finds something in a list is no change of the draft.
			if (target?.closest('[data-no-autosave]')) return;
			this.#schedule(form, pause);
		};
		on('input', touch);
		on('change', touch);
		on('rowschanged', touch);
		on('compositionstart', () => (this.#composing = true));
		on('compositionend', (event) => {
			this.#composing = false;
			touch(event);
		});
		on('submit', (event) => this.#byHand(event as SubmitEvent, form), true);
		return () => {
			listeners.abort();
			clearTimeout(this.#timer);
		};
	};

	#schedule(form: HTMLFormElement, delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#composing || this.#options.isPaused()) return;
			if (this.#underWay) return this.#schedule(form, pause);
			this.#underWay = this.#save(form).finally(() => (this.#underWay = null));
		}, delay);
	}

	#byHand(event: SubmitEvent, form: HTMLFormElement): void {
		clearTimeout(this.#timer);
		if (!this.#underWay) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const { submitter } = event;
		void this.#underWay.then(() => setTimeout(() => form.requestSubmit(submitter)));
	}

	async #save(form: HTMLFormElement): Promise<void> {
		if (this.status !== 'signed-out') this.status = 'saving';
		const body = new FormData(form);
		body.set('autosave', '1');
		let result: ActionResult;
		try {
			const response = await fetch(form.action, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body
			});
			result = deserialize(await response.text());
		} catch {
			this.status = 'offline';
			this.#schedule(form, retry);
			return;
		}
		if (result.type === 'success') {
			const { version, at } = result.data?.saved as { version: number; at: Date };
			Object.assign(this, { version, savedAt: at, status: 'saved' });
		} else if (result.type === 'failure' && !result.data?.refusal) {
			this.status = 'incomplete';
		} else if (isSignedOut(result)) {
			this.status = 'signed-out';
			this.#schedule(form, retry);
		} else {
			this.status = 'idle';
			this.#options.onRefused(result);
		}
	}
}
