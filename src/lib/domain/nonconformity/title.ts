const mostLetters = 120;

/**
 * A name for what was found, where nobody gave it one: the first line of the fact, without
 * the full stop of a sentence, cut between words.
 */
export function titleOfFact(fact: string): string {
	const line =
		fact
			.trim()
			.split('\n', 1)[0]
			?.trim()
			.replace(/(?<!\.)\.$/, '') ?? '';
	const letters = [...line];
	if (letters.length <= mostLetters) return line;
	const cut = letters.slice(0, mostLetters).join('');
	return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : cut.length)}…`;
}
