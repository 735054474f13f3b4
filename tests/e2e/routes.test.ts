import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/cli/demo/posts.ts';
import { type DemoServer, demoCopy, startDemo } from '../support/built-server.ts';
import { type Answer, type Client, signedIn, visitor } from '../support/client.ts';
import { routeManifest } from '../support/route-manifest.ts';
import { type Facts, arrange, asOwner, draftMark, otherMark, traces } from './facts.ts';
import { type Line, type Who, everybody, routeMatrix } from './route-matrix.ts';

/** Route × role × ward: what may not be seen is not there, what may not be done leaves no trace. */
const accounts: Record<Exclude<Who, 'anonymous'>, string> = {
	coordinator: 'thuky.thanhbinh',
	officer: 'tuphap.thanhbinh',
	auditor: 'danhgia.thanhbinh',
	deputy: 'phochutich.thanhbinh',
	head: 'chutich.thanhbinh',
	overseer: 'thanhpho',
	guest: 'khach',
	admin: 'quantri'
};
const manifest = routeManifest();
const listed = manifest.filter(({ id }) => id in routeMatrix);

let folder: string;
let server: DemoServer;
let facts: { own: Facts; other: Facts };
let before: Record<string, unknown>;
const clients = {} as Record<Who, Client>;

beforeAll(async () => {
	folder = await demoCopy();
	({ facts, before } = await asOwner(folder, async (db) => {
		const arranged = await arrange(db);
		return { facts: arranged, before: await traces(db) };
	}));
	server = await startDemo(folder);
	clients.anonymous = visitor(server.url);
	for (const [who, username] of Object.entries(accounts))
		clients[who as Who] = await signedIn(server.url, username, demoPassword);
});
afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

test('every route of the program is in the matrix, and the matrix has no other', () => {
	expect(Object.keys(routeMatrix).sort()).toEqual(manifest.map(({ id }) => id).sort());
});

test('where a page takes a form, the matrix sends one', () => {
	const sent = listed.filter(({ id }) => lineOf(id).post !== undefined).map(({ id }) => id);
	expect(sent).toEqual(listed.filter((r) => r.hasActions).map(({ id }) => id));
});

test('endpoints only give: none of them takes anything', () => {
	expect(manifest.filter((r) => !r.isPage && r.methods.join() !== 'GET')).toEqual([]);
});

describe('asked for', () => {
	test.each(listed)('$id', async ({ id }) => {
		const line = lineOf(id);
		const got = await answers(line, (client, at) => client.get(at));
		expect(statusesOf(got)).toEqual(line.get);
		expect(leaks(got)).toEqual([]);
	});
});

describe('a page’s data alone, asked for without its layouts', () => {
	test.each(listed.filter((r) => r.isPage && r.hasData))('$id', async ({ id, nodes }) => {
		const line = lineOf(id);
		const got = await answers(line, (client, at) => client.get(dataOf(at, nodes)));
		// Data never comes to whom the page does not.
		const wrong = eachAnswer(got).filter(
			({ who, side, answer }) =>
				line.get[side][who] !== 200 && /"type":"data","data"/.test(answer.body)
		);
		expect(wrong.map(({ who, side }) => `${who} ${side}`)).toEqual([]);
		expect(leaks(got)).toEqual([]);
	});
});

describe('sent a form', () => {
	// Signing out last: nobody would be anybody after it.
	const posts = listed
		.filter(({ id }) => lineOf(id).post)
		.sort((a, b) => Number(a.id.includes('sign-out')) - Number(b.id.includes('sign-out')));

	test.each(posts)('$id', async ({ id }) => {
		const line = lineOf(id);
		const { form, needsNothing = false, ...post } = line.post ?? expect.unreachable();
		const asked = id.startsWith('/(app)') ? keptForNobody(post.asked) : post.asked;
		const got = await answers(line, (client, at, who, side) => {
			const refused = asked[side][who] === 403 || asked[side][who] === 404;
			if (needsNothing && asked[side][who] === 200) return client.get(at);
			return client.post(at, refused || who === 'anonymous' ? form(facts[side]) : {});
		});
		expect(statusesOf(got)).toEqual(asked);
		expect(leaks(got)).toEqual([]);
	});

	test('by a page of another site, it is refused whoever is signed in', async () => {
		const response = await fetch(`${server.url}/thanh-binh/delegations/new`, {
			method: 'POST',
			headers: { origin: 'https://elsewhere.example', accept: 'text/html' },
			body: new URLSearchParams({ decisionNumber: '1' })
		});
		expect(response.status).toBe(403);
	});
});

test('after all of this nothing was written, and the server ended well', async () => {
	expect(await server.stop()).toBe(0);
	expect(await asOwner(folder, traces)).toEqual(before);
});

/** Who is not signed in is sent on together with what they typed. */
const keptForNobody = ({ own, other }: Line['get']): Line['get'] => ({
	own: { ...own, anonymous: 307 },
	other: { ...other, anonymous: 307 }
});

type Sides = { own: Record<Who, Answer>; other: Record<Who, Answer> };
type Side = keyof Sides;
const sides: Side[] = ['own', 'other'];

function lineOf(id: string): Line {
	const line = routeMatrix[id];
	if (!line) throw new Error(`${id} is not in the matrix`);
	return line;
}

async function answers(
	line: Line,
	ask: (client: Client, at: string, who: Who, side: Side) => Promise<Answer>
): Promise<Sides> {
	const got = { own: {}, other: {} } as Sides;
	await Promise.all(
		everybody.map(async (who) => {
			for (const side of sides)
				got[side][who] = await ask(clients[who], line.at(facts[side]), who, side);
		})
	);
	return got;
}

const eachAnswer = (got: Sides) =>
	sides.flatMap((side) => everybody.map((who) => ({ side, who, answer: got[side][who] })));

const statusesOf = (got: Sides) =>
	Object.fromEntries(
		sides.map((side) => [
			side,
			Object.fromEntries(everybody.map((who) => [who, got[side][who].status]))
		])
	);

/** An overseer reads what the wards below have approved, nobody else anything of another ward. */
function leaks(got: Sides): string[] {
	const blindToDrafts: Who[] = ['anonymous', 'overseer', 'guest', 'admin'];
	return eachAnswer(got).flatMap(({ who, side, answer }) => [
		...(who !== 'overseer' && answer.body.includes(otherMark) ? [`${who} ${side}: Him Lam`] : []),
		...(blindToDrafts.includes(who) && answer.body.includes(draftMark)
			? [`${who} ${side}: draft`]
			: [])
	]);
}

/** The router's address of a page's data, with all but the page itself said to be known already. */
function dataOf(at: string, nodes: number): string {
	const [path = '', query = ''] = at.split('?');
	const known = `x-sveltekit-invalidated=${'0'.repeat(nodes - 1)}1`;
	return `${path.replace(/\/$/, '')}/__data.json?${[query, known].filter(Boolean).join('&')}`;
}
