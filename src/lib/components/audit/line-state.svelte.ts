import type { ActionResult } from '@sveltejs/kit';
import type { LineWords, StoredLine } from '#lib/domain/audit/checklist.ts';
import { type Answer, needsReason } from '#lib/domain/audit/states.ts';
import type { SaidRefusal } from '#lib/i18n/refusals.ts';

export type LineSaved = { saved: StoredLine };

/**
 * - `typing`: something is written that waits for a pause;
 * - `needs_reason`: the answer is kept back until it says why;
 * - `offline`: the line could not be brought over, and is sent again by itself;
 * - `stale`: somebody else wrote here first; both are shown.
 */
export type LineStatus =
	'idle' | 'typing' | 'needs_reason' | 'saving' | 'saved' | 'offline' | 'stale' | 'refused';

/** Typing has stopped when nothing came for so long. */
const pause = 1_500;
/** After a lost connection. */
const retry = 5_000;

type Send = (words: LineWords, version: number) => Promise<ActionResult>;

/**
 * One line of a checklist in the browser: shows at once what is given, saves it by itself, and keeps
 * what is typed until it was saved, whatever becomes of the connection.
 */
export class LineState {
	answer = $state<Answer | null>(null);
	reason = $state('');
	evidence = $state('');
	dossierCodes = $state('');
	status = $state<LineStatus>('idle');
	/** Its words can be written. Once opened it stays so: nothing above what one reads may move. */
	isOpen = $state(false);
	/** Who answered, and when, as it was saved last. */
	by = $state<{ name: string; at: Date } | null>(null);
	theirs = $state<StoredLine | null>(null);
	refusal = $state<SaidRefusal | null>(null);
	#stored: StoredLine;
	#send: Send;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isSending = false;

	constructor(stored: StoredLine, send: Send) {
		this.#send = send;
		this.#stored = stored;
		this.#show(stored);
	}

	get isUnsaved(): boolean {
		return this.status !== 'idle' && this.status !== 'saved';
	}

	/** An answer is saved at once. */
	give(answer: Answer | null): void {
		this.answer = answer;
		void this.save();
	}

	/** Words are saved when their typing stops. */
	typed(): void {
		if (this.status === 'stale') return;
		if (!this.#isSending) this.status = 'typing';
		this.#later(pause);
	}

	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#isSending || this.status === 'stale') return;
		if (this.answer && needsReason(this.answer) && this.reason.trim() === '') {
			this.status = 'needs_reason';
			return;
		}
		this.#isSending = true;
		this.status = 'saving';
		const sent = this.words;
		let result: ActionResult | null = null;
		try {
			result = await this.#send(sent, this.#stored.version);
		} catch {
			// No connection: the same words go again.
		} finally {
			this.#isSending = false;
		}
		this.#answered(result, sent);
	}

	get words(): LineWords {
		const { answer, reason, evidence, dossierCodes } = this;
		return { answer, reason, evidence, dossierCodes };
	}

	/** My words over theirs. */
	keepMine(): void {
		if (this.theirs) this.#stored = this.theirs;
		this.theirs = null;
		this.status = 'typing';
		void this.save();
	}

	takeTheirs(): void {
		if (this.theirs) this.refresh(this.theirs, true);
		this.theirs = null;
		this.status = 'idle';
	}

	/** What the server says later on; never over words that are not saved yet. */
	refresh(stored: StoredLine, anyway = false): void {
		if (!anyway && (this.isUnsaved || stored.version <= this.#stored.version)) return;
		this.#stored = stored;
		this.#show(stored);
	}

	#show({ answer, reason, evidence, dossierCodes, answeredByName, answeredAt }: StoredLine): void {
		Object.assign(this, { answer, reason, evidence, dossierCodes });
		this.by = answeredByName && answeredAt ? { name: answeredByName, at: answeredAt } : null;
	}

	#later(after: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), after);
	}

	#answered(result: ActionResult | null, sent: LineWords): void {
		if (result?.type === 'success') {
			const { saved } = result.data as LineSaved;
			this.#stored = saved;
			this.by =
				saved.answeredByName && saved.answeredAt
					? { name: saved.answeredByName, at: saved.answeredAt }
					: null;
			this.refusal = null;
			this.status = 'saved';
			if (JSON.stringify(sent) !== JSON.stringify(this.words)) void this.save();
			return;
		}
		if (result?.type === 'failure') {
			const { theirs, refusal } = (result.data ?? {}) as {
				theirs?: StoredLine | null;
				refusal?: SaidRefusal;
			};
			this.theirs = theirs ?? null;
			this.refusal = refusal ?? null;
			this.status = theirs ? 'stale' : 'refused';
			return;
		}
		this.status = 'offline';
		this.#later(retry);
	}
}
