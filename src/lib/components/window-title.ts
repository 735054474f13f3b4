type Place = { label: string };
type Titled = {
	/** What the page is called, with its code. */
	heading: string;
	/** From the top down, without the page itself. */
	breadcrumb: readonly Place[];
	/** What is done or shown here, where the page bears the heading of another. */
	doing?: string | undefined;
	product: string;
};

/**
 * What a window or a bookmark is called: a page that has the same heading for every document, audit or
 * person also says whose it is, so that two windows can be told apart.
 */
export function windowTitle({ heading, breadcrumb, doing, product }: Titled): string {
	const whose = doing ? [] : breadcrumb.slice(1).map(({ label }) => label);
	return [doing, heading, ...whose.reverse(), product].filter(Boolean).join(' · ');
}
