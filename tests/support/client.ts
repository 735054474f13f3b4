/** What a browser without scripts would get: no redirect is followed, so that each answer is seen. */
export type Answer = {
	status: number;
	location: string | null;
	/** What the page has loaded before it is read: styles, scripts. */
	link: string;
	body: string;
};
export type Fields = Record<string, string | string[]>;
export type Client = {
	get(path: string): Promise<Answer>;
	post(path: string, fields: Fields): Promise<Answer>;
	/** A file. */
	bytes(path: string): Promise<Uint8Array>;
};

/** A visitor of the server, who is somebody when given a session. */
export const visitor = (url: string, session?: string): Client => {
	const headers = {
		accept: 'text/html',
		origin: url,
		...(session ? { cookie: `session=${session}` } : {})
	};
	return {
		get: (path) => ask(url + path, { headers }),
		post: (path, fields) =>
			ask(url + path, { method: 'POST', headers, body: new URLSearchParams(pairsOf(fields)) }),
		bytes: async (path) =>
			new Uint8Array(await (await fetch(url + path, { headers })).arrayBuffer())
	};
};

/** @throws Error when the door stays closed. */
export async function signedIn(url: string, username: string, password: string): Promise<Client> {
	const response = await fetch(`${url}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: url, accept: 'text/html' },
		body: new URLSearchParams({ username, password })
	});
	const session = /(?:^|,\s*)session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
	if (response.status !== 303 || !session)
		throw new Error(`${username} was not let in: ${response.status} ${await response.text()}`);
	return visitor(url, session);
}

async function ask(address: string, init: RequestInit): Promise<Answer> {
	const response = await fetch(address, { ...init, redirect: 'manual' });
	const body = await response.text();
	const { headers } = response;
	return {
		status: response.status,
		location: headers.get('location'),
		link: headers.get('link') ?? '',
		body
	};
}

const pairsOf = (fields: Fields): [string, string][] =>
	Object.entries(fields).flatMap(([name, value]) =>
		[value].flat().map((one): [string, string] => [name, one])
	);
