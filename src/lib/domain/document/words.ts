import { diffArrays } from 'diff';

export type WordChange = { op: 'same' | 'added' | 'removed'; text: string };

/**
 * A word with all its marks, composed or not; a number or code with what joins its parts
 * (60/2014/QH13, QT.TP.01, 2.000, 7,5); a run of space; or one sign.
 */
const token = /[\p{L}\p{M}\p{N}]+(?:[.,/:–-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** Beyond this many edits a text is another text: it is shown as removed and added whole. */
const maxEditLength = 4000;

/**
 * What changed between two texts, word by word. 'same' and 'removed' together are `before`,
 * 'same' and 'added' together are `after`, in order. [] when the two are equal.
 */
export function compareWords(before: string, after: string): WordChange[] {
	if (before === after) return [];
	const parts = diffArrays(tokens(before), tokens(after), { maxEditLength });
	if (!parts) return whole(before, after);
	return joined(
		parts.map((p) => ({
			op: p.added ? 'added' : p.removed ? 'removed' : 'same',
			text: p.value.join('')
		}))
	);
}

/** One value in place of another: codes, amounts and dates are not compared letter by letter. */
export const whole = (before: string, after: string): WordChange[] =>
	[
		{ op: 'removed' as const, text: before },
		{ op: 'added' as const, text: after }
	].filter(({ text }) => text !== '');

const tokens = (text: string): string[] => text.match(token) ?? [];

/** Two changes with nothing but a space between them read better as one. */
function joined(changes: WordChange[]): WordChange[] {
	const result: WordChange[] = [];
	let removed = '';
	let added = '';
	const flush = () => {
		result.push(...whole(removed, added));
		removed = added = '';
	};
	changes.forEach((change, i) => {
		const between =
			change.op === 'same' && /^\s+$/.test(change.text) && i > 0 && i < changes.length - 1;
		if (change.op !== 'added' && (between || change.op === 'removed')) removed += change.text;
		if (change.op !== 'removed' && (between || change.op === 'added')) added += change.text;
		if (change.op === 'same' && !between) {
			flush();
			result.push(change);
		}
	});
	flush();
	return result;
}
