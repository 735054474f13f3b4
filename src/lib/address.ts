/** Addresses of a ward's pages. A code stands in them as it is: QT.ĐĐ.01. */
export const documentAddress = (wardSlug: string, code: string, page = ''): string =>
	`/${wardSlug}/documents/${encodeURIComponent(code)}${page && `/${page}`}`;
