/** Path and query of a page, without one of its parameters. */
export function addressWithout(url: URL, name: string): string {
	const params = new URLSearchParams(url.searchParams);
	params.delete(name);
	return params.size ? `${url.pathname}?${params}` : url.pathname;
}
