import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './settings.ts';

export type { Logger };

/**
 * One JSON line an event on standard output. A line holds the request's id, its method, the route's
 * pattern and how it ended: no names, addresses or contents, and of an error nothing that the database
 * says of a row.
 */
export const makeLog = (level: LogLevel, stream?: DestinationStream): Logger =>
	pino(
		{
			level,
			base: null,
			timestamp: stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			serializers: { err: errorLine }
		},
		stream ?? pino.destination({ sync: true })
	);

/** `detail`, `where` and the parameters of a database error quote the data. */
function errorLine(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { name: typeof error };
	const { code } = error as { code?: unknown };
	return {
		name: error.name,
		message: error.message,
		...(typeof code === 'string' ? { code } : {}),
		stack: error.stack,
		...(error.cause === undefined ? {} : { cause: errorLine(error.cause) })
	};
}
