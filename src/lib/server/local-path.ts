/**
 * Where to go on after a form that any page may send: an address of this site, or the fallback. What
 * could lead elsewhere (`//host`, `/\host`, a scheme) is not one.
 */
export function localPath(to: FormDataEntryValue | null, fallback = '/'): string {
	if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to)) return fallback;
	const url = new URL(to, 'http://here.invalid');
	return url.host === 'here.invalid' ? url.pathname + url.search : fallback;
}
