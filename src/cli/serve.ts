import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { formMegabytes } from '#lib/server/http/form-body.ts';
import type { Settings } from '#lib/server/settings.ts';
import { handlerFile } from './build.ts';
import { stop } from './stop.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** How long requests under way may take once the process was told to end; then they are cut. */
const grace = 4_000;
/** The whole of an ending, with the database's. */
const patience = 5_000;

/**
 * The protocol under which the browser sees us, told to the handler in a header that only this file
 * sets. Without ORIGIN any name of this machine may be used (localhost, 127.0.0.1).
 */
const protocolHeader = 'x-ward-qms-protocol';

export type Listening = {
	server: Server;
	/** Address for people, e.g. `http://localhost:3000`. */
	address: string;
	/** Opens the built server behind the port that already listens. */
	open(): Promise<void>;
};

/**
 * Takes the port first: whoever waits for a database to be prepared should not then learn that the
 * port is taken. Until {@link Listening.open} every request is told to come back.
 * @throws Stop `port-taken`, `port-forbidden`
 */
export async function listen(settings: Settings): Promise<Listening> {
	let handler: Handler | null = null;
	const server = createServer((request, response) => {
		if (!handler) return notYet(response);
		request.headers[protocolHeader] = new URL(settings.publicUrl).protocol.slice(0, -1);
		handler(request, response, () => nothingHere(response));
	});
	await bind(server, settings);
	const port = portOf(server);
	return {
		server,
		address: settings.port === port ? settings.publicUrl : `http://localhost:${port}`,
		async open() {
			process.env.PROTOCOL_HEADER ??= protocolHeader;
			// The most that any form may hold; what an ordinary one may, its action says.
			process.env.BODY_SIZE_LIMIT ??= `${formMegabytes.upload}M`;
			({ handler } = (await import(pathToFileURL(handlerFile()).href)) as { handler: Handler });
			endOnSignals(server);
		}
	};
}

function bind(server: Server, { port, host }: Settings): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			try {
				if (error.code === 'EADDRINUSE') stop('port-taken', { port, host });
				if (error.code === 'EACCES') stop('port-forbidden', { port });
				if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
					stop('setting-unusable', { variable: 'HOST', value: host });
				reject(error);
			} catch (stopped) {
				reject(stopped as Error);
			}
		});
		server.listen(port, host, resolve);
	});
}

const portOf = (server: Server): number => {
	const address = server.address();
	return typeof address === 'object' && address ? address.port : 0;
};

function notYet(response: ServerResponse): void {
	response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain' }).end('503');
}

function nothingHere(response: ServerResponse): void {
	response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
}

/** Stops accepting, lets what is under way finish, then has the server close what it opened. */
function endOnSignals(server: Server): void {
	let ending = false;
	const end = (signal: string) => {
		if (ending) return;
		ending = true;
		const idle = setInterval(() => server.closeIdleConnections(), 100);
		setTimeout(() => server.closeAllConnections(), grace).unref();
		setTimeout(() => process.exit(1), patience).unref();
		server.close(() => {
			clearInterval(idle);
			const heard = process.emit('sveltekit:shutdown' as 'SIGTERM', signal as 'SIGTERM');
			if (!heard) process.exit(0);
		});
		server.closeIdleConnections();
	};
	process.once('SIGTERM', end);
	process.once('SIGINT', end);
}
