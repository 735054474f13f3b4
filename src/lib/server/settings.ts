import { join, resolve } from 'node:path';
import { usualIdleMinutes } from './auth/session-ends.ts';

/** What the environment says about this installation; read once, where the program starts. */
export type Settings = {
	/** PostgreSQL for real use; an embedded folder for trying out. */
	database: { url: string; poolSize: number } | { folder: string };
	/** Absolute. Holds the stored files, and the embedded database where there is one. */
	dataFolder: string;
	filesFolder: string;
	/** Started by `npm run demo`: demo accounts exist and are shown on the sign-in page. */
	demo: boolean;
	/** Address under which the readers of a printed page reach this program; no slash at the end. */
	publicUrl: string;
	host: string;
	port: number;
	/** Names under which the program may be called besides that of publicUrl: `host` or `host:port`. */
	allowedHosts: string[];
	/** Minutes without a request that end a session of who is neither admin nor head. */
	idleMinutes: number;
	/** Signs checkpoints in place of the key in the data folder (PKCS#8, PEM or base 64). */
	checkpointKey: string | undefined;
	logLevel: LogLevel;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Record<string, string | undefined>;

/** A variable that cannot be what it says. */
export class SettingError extends Error {
	readonly variable: string;
	readonly value: string;
	constructor(variable: string, value: string) {
		super(`${variable}=${value} cannot be used`);
		this.name = 'SettingError';
		this.variable = variable;
		this.value = value;
	}
}

/** @throws SettingError for a port, a pool size, an address or whatever else is none. */
export function readSettings(env: Environment = process.env): Settings {
	const url = databaseUrl(env);
	const dataFolder = resolve(text(env, 'DATA_DIR') ?? (url ? 'data' : join('data', 'demo')));
	const port = whole(env, 'PORT', 3000, 0, 65_535);
	const demo = env.QMS_DEMO === '1' && url === undefined;
	const address = text(env, 'ORIGIN') ?? `http://localhost:${port}`;
	if (!URL.canParse(address) || !/^https?:/.test(address))
		throw new SettingError('ORIGIN', address);
	return {
		database: url
			? { url, poolSize: whole(env, 'DATABASE_POOL', 10, 1, 1000) }
			: { folder: join(dataFolder, 'database') },
		dataFolder,
		filesFolder: join(dataFolder, 'files'),
		demo,
		publicUrl: new URL(address).origin,
		host: text(env, 'HOST') ?? '127.0.0.1',
		port,
		allowedHosts: (text(env, 'ALLOWED_HOSTS') ?? '')
			.toLowerCase()
			.split(/[\s,]+/)
			.filter(Boolean),
		idleMinutes: whole(env, 'SESSION_IDLE_MINUTES', usualIdleMinutes, 5, 720),
		checkpointKey: text(env, 'CHECKPOINT_KEY'),
		// Whoever tries the program out reads the terminal; an operator reads the log.
		logLevel: oneOf(env, 'LOG_LEVEL', logLevels) ?? (demo ? 'warn' : 'info')
	};
}

/** An empty variable is one that was not set: shells and compose files make them so. */
const text = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

/** A secret in it is never told: what is told is the shape. */
function databaseUrl(env: Environment): string | undefined {
	const given = text(env, 'DATABASE_URL');
	if (given === undefined || (URL.canParse(given) && /^postgres(ql)?:\/\//.test(given)))
		return given;
	throw new SettingError('DATABASE_URL', given.replace(/\/\/.*@/, '//…@'));
}

function whole(
	env: Environment,
	name: string,
	otherwise: number,
	min: number,
	max: number
): number {
	const given = text(env, name);
	if (given === undefined) return otherwise;
	const value = Number(given);
	if (!/^\d+$/.test(given) || value < min || value > max) throw new SettingError(name, given);
	return value;
}

function oneOf<const T extends string>(
	env: Environment,
	name: string,
	values: readonly T[]
): T | undefined {
	const given = text(env, name)?.toLowerCase();
	if (given === undefined) return undefined;
	const value = values.find((v) => v === given);
	if (value === undefined) throw new SettingError(name, given);
	return value;
}
