/** A list lives in its address: filters, order, page and size are its parameters. */
export function withParams(
	url: { pathname: string; searchParams: URLSearchParams },
	changes: Record<string, string | number | null>
): string {
	const params = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(changes))
		if (value === null || value === '') params.delete(name);
		else params.set(name, String(value));
	const query = params.toString();
	return query ? `${url.pathname}?${query}` : url.pathname;
}

/** Pages to offer: the first, the last, those around the current; 0 stands for a gap. */
export function pageNumbers(current: number, last: number): number[] {
	const near = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last);
	const numbers = [...new Set(near)].sort((a, b) => a - b);
	return numbers.flatMap((n, i) => {
		const gap = n - (numbers[i - 1] ?? 0);
		return gap === 2 ? [n - 1, n] : gap > 2 ? [0, n] : [n];
	});
}
