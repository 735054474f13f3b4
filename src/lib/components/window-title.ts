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
	const whose = doing === undefined && breadcrumb.length > 1 ? breadcrumb.at(-1)?.label : '';
	return [doing, heading, whose, product].filter(Boolean).join(' · ');
}
