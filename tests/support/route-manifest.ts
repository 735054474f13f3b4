import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '#lib/server/project-root.ts';

/** What the framework makes an address of: the id of a route, and the ways in which it can be asked. */
export type Route = {
	/** As the framework names it, groups included: `/(app)/[ward]/documents`. */
	id: string;
	isPage: boolean;
	/** Layouts with a load on the way to the page, and the page: how its data is counted. */
	nodes: number;
	hasData: boolean;
	hasActions: boolean;
	/** Methods of an endpoint; [] of a page. */
	methods: string[];
};

const root = join(projectRoot(), 'src', 'routes');

/** Every route of src/routes, in the order of their ids. */
export function routeManifest(): Route[] {
	const folders = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((name) => join(root, name))
		.filter((path) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(path))
		.map((path) => join(path, '..'));
	return [...new Set(folders)].map(routeOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function routeOf(folder: string): Route {
	const own = (name: string): string => {
		const file = join(folder, name);
		return existsSync(file) ? readFileSync(file, 'utf8') : '';
	};
	const page = own('+page.server.ts');
	const endpoint = own('+server.ts');
	const path = relative(root, folder).split(sep).filter(Boolean);
	return {
		id: `/${path.join('/')}`,
		isPage: endpoint === '',
		nodes: layoutsOn(path) + 1,
		hasData: /export const load\b/.test(page),
		hasActions: /export const actions\b/.test(page),
		methods: [...endpoint.matchAll(/export (?:const|async function|function) ([A-Z]+)\b/g)].map(
			([, method]) => method ?? ''
		)
	};
}

/** The root counts always: the framework gives it a layout where there is none. */
const layoutsOn = (path: string[]): number =>
	1 +
	path.filter((_, depth) => {
		const folder = join(root, ...path.slice(0, depth + 1));
		return ['+layout.svelte', '+layout.server.ts'].some((name) => existsSync(join(folder, name)));
	}).length;
