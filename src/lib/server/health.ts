import { setTimeout as pause } from 'node:timers/promises';
import { type SchemaState, schemaState } from './database/migrate.ts';
import { fewestMegabytes } from './disk.ts';
import type { Runtime } from './runtime.ts';

export type Health = {
	ok: boolean;
	database: 'ok' | 'unreachable';
	/** null when the database did not say. */
	schema: SchemaState | null;
	disk: { ok: boolean; freeMegabytes: number };
};

const patience = 3_000;

/** Whether this program can do its work right now. */
export async function healthOf({
	database,
	disk
}: Pick<Runtime, 'database' | 'disk'>): Promise<Health> {
	const schema = await Promise.race([
		schemaState(database).catch(() => null),
		pause(patience, null, { ref: false })
	]);
	const freeMegabytes = disk.freeMegabytes();
	const roomy = freeMegabytes >= fewestMegabytes;
	return {
		ok: schema === 'current' && roomy,
		database: schema === null ? 'unreachable' : 'ok',
		schema,
		disk: { ok: roomy, freeMegabytes }
	};
}
