import type { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { inOneTrip } from '#lib/server/database/one-trip.ts';

type Stream = PGlite['execProtocolStream'];

/** An engine that keeps what it was sent, and answers with how much that was. */
function engine() {
	const trips: string[] = [];
	const execProtocolStream: Stream = async (message) => {
		trips.push(Buffer.from(message).toString());
		return [{ name: 'readyForQuery', length: message.length }] as never;
	};
	return { trips, asked: inOneTrip({ waitReady: Promise.resolve(), execProtocolStream }) };
}
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

test('the five messages of a query make one trip, and its answer comes with the last of them', async () => {
	const { trips, asked } = engine();
	for (const message of ['P parse', 'B bind', 'D describe', 'E execute'])
		expect(await asked.execProtocolStream(bytes(message))).toEqual([]);
	expect(trips).toEqual([]);
	expect(await asked.execProtocolStream(bytes('S'))).toHaveLength(1);
	expect(trips).toEqual(['P parseB bindD describeE executeS']);
});

test('nothing waits for a later query: a simple one and a flush go at once, with what stood before', async () => {
	const { trips, asked } = engine();
	await asked.execProtocolStream(bytes('Q begin'));
	await asked.execProtocolStream(bytes('P left behind'));
	await asked.execProtocolStream(bytes('H'));
	await asked.execProtocolStream(bytes('Q rollback'));
	expect(trips).toEqual(['Q begin', 'P left behindH', 'Q rollback']);
});
