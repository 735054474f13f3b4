import { Refusal } from '#lib/domain/refusal.ts';
import type { Settings } from '../settings.ts';

type Asked = Pick<Request, 'method' | 'headers'>;
type Names = Pick<Settings, 'publicUrl' | 'allowedHosts'>;

/** Names of this machine for itself: no name server leads a browser elsewhere with them. */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;
const reading = ['GET', 'HEAD', 'OPTIONS'];

/**
 * What a request must fulfil before anything is done for it: it calls this program by a name of its own,
 * and where it writes, a page of ours made it.
 * @param ownOrigin under which the browser sees us, e.g. 'https://qms.example.vn'.
 * @returns why not, or null.
 */
export function guardRequest(request: Asked, ownOrigin: string, names: Names): Refusal | null {
	const host = request.headers.get('host')?.toLowerCase() ?? new URL(ownOrigin).host;
	if (!isOwnHost(host, names)) return new Refusal('unknown-host', { host });
	if (reading.includes(request.method)) return null;
	return isSameSite(request.headers, ownOrigin) ? null : new Refusal('cross-site', {});
}

/** A page of another site can lead its own name to our address, but cannot make the browser say ours. */
function isOwnHost(host: string, { publicUrl, allowedHosts }: Names): boolean {
	if (loopback.test(host) || host === new URL(publicUrl).host) return true;
	return allowedHosts.includes(host) || allowedHosts.includes(host.replace(/:\d+$/, ''));
}

/**
 * Browsers say where a request comes from: Sec-Fetch-Site over TLS and on loopback, Origin on every
 * writing request. Who says neither is no browser of the last ten years. The framework checks Origin
 * too, but for forms alone; a JSON post passes it.
 */
function isSameSite(headers: Headers, ownOrigin: string): boolean {
	const site = headers.get('sec-fetch-site');
	const origin = headers.get('origin');
	if (site !== null && site !== 'same-origin' && site !== 'none') return false;
	if (origin !== null) return origin === ownOrigin;
	return site !== null;
}
