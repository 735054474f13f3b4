/** Codes, and what they are made from, are shown here. */
const secretive = /\/(enrolment|second-factor|reset|set-up)\b/;
const textual = /^(text\/|application\/json)/;

/**
 * A page, or data for one, packed for the way: words pack to a sixth, and on a slow line a register of
 * fifty rows is most of what is waited for. Pictures and PDF are packed already. Where a secret is shown
 * nothing is packed: its length would tell of what it holds besides.
 * @param route id of the route; null where there is none.
 */
export function compressed(request: Request, response: Response, route: string | null): Response {
	const { headers, body } = response;
	const accepts = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
	const fits = textual.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
	if (!body || !fits || secretive.test(route ?? '')) return response;
	const packed = new Response(
		accepts ? body.pipeThrough(new CompressionStream('gzip')) : body,
		response
	);
	packed.headers.append('vary', 'accept-encoding');
	if (accepts) {
		packed.headers.set('content-encoding', 'gzip');
		packed.headers.delete('content-length');
	}
	return packed;
}
