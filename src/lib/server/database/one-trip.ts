import type { PGlite } from '@electric-sql/pglite';

type Engine = Pick<PGlite, 'waitReady' | 'execProtocolStream'>;

/** Parse, bind, describe, execute, close: nobody reads an answer before the sync or flush behind them. */
const preparing = new Set(Buffer.from('PBDEC'));

/**
 * The embedded engine, asked once for each query: a client sends a query in five messages, and each of
 * them would be a call of its own into the engine, with its way in and out.
 * @param engine owned by the caller; one client at a time may use what comes back.
 */
export function inOneTrip(engine: Engine): Engine {
	let waiting: Uint8Array[] = [];
	return {
		waitReady: engine.waitReady,
		async execProtocolStream(message, options) {
			waiting.push(message);
			if (preparing.has(message[0] ?? 0)) return [];
			const trip = waiting;
			waiting = [];
			return engine.execProtocolStream(
				trip.length === 1 ? message : new Uint8Array(Buffer.concat(trip)),
				options
			);
		}
	};
}
