/** How many rows a form shows: those there are, those that were typed and did not pass, and some blank. */
export function rowCount(
	stored: number,
	typed: Record<string, string> | undefined,
	blank: number
): number {
	const numbers = Object.keys(typed ?? {}).flatMap((name) => {
		const [, number] = /^(?:rows|attendees)\.(\d{1,4})\./.exec(name) ?? [];
		return number === undefined ? [] : [Number(number) + 1];
	});
	return Math.max(stored + blank, ...numbers);
}
