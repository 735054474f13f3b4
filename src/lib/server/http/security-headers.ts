/**
 * What the browser is told about every answer. The pages' own policy of scripts is made with its nonces
 * by the framework (svelte.config.js); whatever has none may load nothing at all.
 */
const always: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not 'no-referrer': with it browsers send forms with the origin 'null'.
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};
const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const oneYear = 'max-age=31536000';

/** @param shared whether the answer is the same for everybody; all others no cache may keep. */
export function withSecurityHeaders(
	response: Response,
	about: { tls: boolean; shared: boolean }
): Response {
	// Made anew: a response may have immutable headers, as those that came from fetch do.
	const finished = new Response(response.body, response);
	const { headers } = finished;
	for (const [name, value] of Object.entries(always))
		if (!headers.has(name)) headers.set(name, value);
	if (!headers.has('content-security-policy')) headers.set('content-security-policy', nothing);
	if (!headers.has('cache-control'))
		headers.set('cache-control', about.shared ? 'no-cache' : 'private, no-store');
	if (about.tls) headers.set('strict-transport-security', oneYear);
	return finished;
}
