import { headsText, makeCheckpoint } from '../checkpoints/checkpoint.ts';
import { appendCheckpoint, exportFile } from '../checkpoints/export-file.ts';
import type { SigningKey } from '../checkpoints/signing-key.ts';
import type { Context } from '../context.ts';
import * as checkpoints from '../database/checkpoints.ts';
import { asAuthenticator } from '../database/transaction.ts';

/**
 * Signs where all chains of events stand now, and writes it down in the database and in the file beside
 * it. No person's act: the program does it by the hour.
 * @returns null when nothing happened since the last one, which then still says it all.
 */
export async function takeCheckpoint(
	ctx: Pick<Context, 'database' | 'now'>,
	key: SigningKey,
	dataFolder: string
): Promise<checkpoints.CheckpointRow | null> {
	const taken = await asAuthenticator(
		ctx.database,
		async (trx) => {
			await checkpoints.lock(trx);
			const previous = await checkpoints.last(trx);
			const heads = await checkpoints.heads(trx);
			if ((previous?.heads ?? '') === headsText(heads)) return null;
			const checkpoint = makeCheckpoint(heads, previous, ctx.now, key);
			await checkpoints.insert(trx, checkpoint);
			return checkpoint;
		},
		ctx.now
	);
	if (taken) await appendCheckpoint(exportFile(dataFolder), taken);
	return taken;
}
