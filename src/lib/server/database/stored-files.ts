import type { Trx } from './transaction.ts';

export type NewStoredFile = {
	wardId: number;
	sha256: string;
	size: number;
	mediaType: string;
	createdAt: Date;
	createdBy: string;
};

/** The same bytes twice in a ward are one file: the second time nothing is written. */
export const insertFile = (trx: Trx, file: NewStoredFile) =>
	trx
		.insertInto('storedFile')
		.values(file)
		.onConflict((oc) => oc.doNothing())
		.execute();
