/** Asked in this order: each calls itself by the names of those after it as well. */
const browsers: [name: string, sign: RegExp][] = [
	['Cốc Cốc', /coc_coc_browser/i],
	['Edge', /Edg(?:e|A|iOS)?\//],
	['Opera', /OPR\/|Opera/],
	['Samsung Internet', /SamsungBrowser\//],
	['Firefox', /Firefox\/|FxiOS\//],
	['Chrome', /Chrome\/|CriOS\//],
	['Safari', /Safari\//]
];
const systems: [name: string, sign: RegExp][] = [
	['Android', /Android/],
	['iPhone', /iPhone/],
	['iPad', /iPad/],
	['Windows', /Windows/],
	['macOS', /Mac OS X/],
	['Linux', /Linux/]
];

/** 'Chrome · Windows', as far as the browser says it; '' when it says nothing known. */
export const browserName = (userAgent: string): string =>
	[browsers, systems]
		.map((list) => list.find(([, sign]) => sign.test(userAgent))?.[0])
		.filter((name) => name !== undefined)
		.join(' · ');
