import { type Answer, answers } from '#lib/domain/audit/states.ts';

/** Where the keyboard is in a checklist: a line by its place among those shown, -1 before the first. */
export type KeyPlace = { current: number; count: number };

export type KeyDeed =
	| { do: 'move'; to: number }
	| { do: 'answer'; answer: Answer | null }
	| { do: 'evidence' }
	| { do: 'finding' };

/**
 * What a key does in a checklist: arrows move, 1–6 answer the line one is on, 0 takes the answer back,
 * e leads to its evidence, f to a finding.
 * @returns null for every other key: it stays the browser's.
 */
export function checklistKey(key: string, { current, count }: KeyPlace): KeyDeed | null {
	if (count === 0) return null;
	const move = (to: number): KeyDeed => ({ do: 'move', to: Math.max(0, Math.min(count - 1, to)) });
	switch (key) {
		case 'ArrowDown':
			return move(current + 1);
		case 'ArrowUp':
			return move(current < 0 ? 0 : current - 1);
		case 'Home':
			return move(0);
		case 'End':
			return move(count - 1);
	}
	if (current < 0 || current >= count) return null;
	if (key === '0') return { do: 'answer', answer: null };
	const answer = /^[1-6]$/.test(key) ? answers[Number(key) - 1] : undefined;
	if (answer) return { do: 'answer', answer };
	if (key === 'e' || key === 'E') return { do: 'evidence' };
	if (key === 'f' || key === 'F') return { do: 'finding' };
	return null;
}
