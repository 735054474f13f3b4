import type { RequestEvent } from '@sveltejs/kit';
import { vi } from 'vitest';
import type { SignInSettings } from '#lib/server/auth/session-ends.ts';
import type { DatabaseHandle } from '#lib/server/database/connect.ts';
import type { FileStore } from '#lib/server/files/store.ts';
import { makeLog } from '#lib/server/log.ts';
import type { Runtime } from '#lib/server/runtime.ts';
import { readSettings } from '#lib/server/settings.ts';
import { real } from './accounts.ts';
import { quickPrint } from './world.ts';

export type LogLine = Record<string, unknown>;

/** What a server holds, over a test's database; its log is read from `lines`. */
export function runtimeOver(
	database: DatabaseHandle,
	changes: { signIn?: SignInSettings; publicUrl?: string; freeMegabytes?: number } = {}
): Runtime & { lines: LogLine[] } {
	const publicUrl = changes.publicUrl ?? 'http://localhost:3000';
	const settings = readSettings({ ORIGIN: publicUrl });
	const lines: LogLine[] = [];
	const signIn = changes.signIn ?? real;
	return {
		settings,
		database,
		files: { put: vi.fn(), get: vi.fn() } satisfies FileStore,
		print: quickPrint,
		mode: signIn.mode,
		signIn,
		publicUrl,
		dataDir: settings.dataFolder,
		disk: {
			freeMegabytes: () => changes.freeMegabytes ?? 5000,
			demandRoom: () => undefined
		},
		log: makeLog('info', { write: (line) => void lines.push(JSON.parse(line)) }),
		packRunner: { enqueue: vi.fn(), stop: vi.fn() },
		started: true,
		close: vi.fn(),
		lines
	};
}

type Asked = {
	path?: string;
	method?: string;
	headers?: Record<string, string>;
	cookies?: Record<string, string>;
	routeId?: string | null;
	params?: Record<string, string>;
	isDataRequest?: boolean;
	origin?: string;
	body?: string;
};

/** A request as the framework gives it to the hooks. */
export function requestEvent(asked: Asked): RequestEvent {
	const origin = asked.origin ?? 'http://localhost:3000';
	const url = new URL(asked.path ?? '/', origin);
	const jar = new Map(Object.entries(asked.cookies ?? {}));
	const { method = 'GET', headers = {}, body = null } = asked;
	return {
		url,
		request: new Request(url, { method, body, headers: { accept: 'text/html', ...headers } }),
		cookies: {
			get: (name: string) => jar.get(name),
			set: (name: string, value: string) => void jar.set(name, value),
			delete: (name: string) => void jar.delete(name)
		},
		params: asked.params ?? {},
		route: { id: asked.routeId ?? null },
		locals: {},
		isDataRequest: asked.isDataRequest ?? false,
		isSubRequest: false,
		getClientAddress: () => '192.0.2.7'
	} as unknown as RequestEvent;
}
