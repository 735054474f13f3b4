import { expect, test } from 'vitest';
import { changeAsSeen } from '#lib/server/database/change-as-seen.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { codeOf } from '../../support/refusals.ts';
import * as writing from '../../support/writing.ts';

const { code, makeWritingWorld, revisionNow } = writing;

test('only what is still as it was seen is changed, and its version counts each change', async () => {
	const w = await makeWritingWorld();
	await writing.drafted(w);
	const lan = await w.as('lan');
	const seen = await revisionNow(lan, w.wards.thanhBinh, code);
	const rename = (as: Partial<typeof seen>, title: string) =>
		codeOf(
			inTransaction(lan, 'test', (trx) =>
				changeAsSeen(trx, 'revision', { ...seen, ...as }, { title })
			)
		);
	for (const other of [
		{ version: seen.version - 1 },
		{ version: seen.version + 1 },
		{ state: 'in_review' as const },
		{ wardId: w.wards.himLam },
		{ id: lan.newId() }
	])
		expect(await rename(other, 'Khác'), JSON.stringify(other)).toBe('stale');
	expect(await rename({}, 'Tên mới')).toBeNull();
	expect(await revisionNow(lan, w.wards.thanhBinh, code)).toEqual({
		...seen,
		title: 'Tên mới',
		version: seen.version + 1,
		titleFolded: expect.any(String),
		titleSortKey: expect.any(String)
	});
	expect(await rename({}, 'Tên mới hơn')).toBe('stale');
});
