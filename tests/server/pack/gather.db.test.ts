import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { gatherPack } from '#lib/server/pack/gather.ts';
import { aDocument, insertRow, issues, sha256Of } from '../../support/documents.ts';
import { aCopy, aMove, anAcknowledgement } from '../../support/evidence.ts';
import { unitBecomes } from '../../support/units.ts';
import { type World, makeWorld } from '../../support/world.ts';

const half = { from: '2025-01-01', until: '2025-06-30' };

const aPackIssued = async (w: World, wardId: number, at: string) => {
	const [sha256, issuedAt, issuedBy] = [sha256Of(at), new Date(at), w.ids.lan];
	await insertRow(w, 'storedFile', {
		...{ wardId, sha256, size: 1000, mediaType: 'application/pdf' },
		...{ createdAt: issuedAt, createdBy: issuedBy }
	});
	await insertRow(w, 'pack', {
		...{ wardId, id: randomUUID(), locale: 'vi', issuedAt, issuedBy, fileSha256: sha256, pages: 1 },
		...{ periodFrom: half.from, periodUntil: half.until, parts: '[]' },
		...{ eventSeq: 1, eventHash: 'ab', checkpointId: null }
	});
};

test('a pack is made of what held in its period, in the name the ward bore on the last day of it', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	await unitBecomes(w, wardId, '2025-07-01', {
		name: 'Phường Điện Biên Phủ',
		parentId: w.wards.province
	});
	const [old, next] = await issues(w, await aDocument(w), [
		{ effectiveFrom: '2025-01-06' },
		{ effectiveFrom: '2025-07-01' }
	]);
	if (!old || !next) throw new Error('two issues');
	for (const revision of [old, next]) {
		await aCopy(w, revision, { copyNumber: '01' });
		await anAcknowledgement(w, revision, 'minh');
	}
	await aMove(w, old, 'lan', { at: new Date('2025-01-02T02:00:00Z') });
	await aMove(w, next, 'lan', { at: new Date('2025-07-01T02:00:00Z') });
	const source = await gatherPack(await w.as('lan'), { wardId, ...half });
	expect(source.ward).toMatchObject({
		name: 'Ủy ban nhân dân phường Thanh Bình',
		superior: 'Ủy ban nhân dân thành phố Điện Biên Phủ'
	});
	expect(source.revisions.map(({ id }) => id)).toEqual([old.id]);
	expect(source.distribution.map(({ revisionId }) => revisionId)).toEqual([old.id]);
	expect(source.acknowledgements.map(({ revisionId }) => revisionId)).toEqual([old.id]);
	expect(source.moves).toHaveLength(1);
	expect(source.departments.get(w.departments.justice)).toBe('Tư pháp – Hộ tịch');
	expect(source.chain?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('a pack takes the next number of the ward and of the year in which it is issued', async () => {
	const w = await makeWorld();
	const { thanhBinh, himLam } = w.wards;
	await aPackIssued(w, thanhBinh, '2025-12-30T02:00:00Z');
	await aPackIssued(w, thanhBinh, '2026-02-02T02:00:00Z');
	await aPackIssued(w, himLam, '2026-02-03T02:00:00Z');
	const source = await gatherPack(await w.as('lan'), { wardId: thanhBinh, ...half });
	expect(source).toMatchObject({ year: 2026, ordinal: 2 });
});

test('who does not belong to the ward gathers nothing of it', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w), [{ effectiveFrom: '2025-01-06' }]);
	const period = { wardId: w.wards.thanhBinh, ...half };
	const source = await gatherPack(await w.as('mai'), period);
	expect(source).toMatchObject({ revisions: [], moves: [], chain: null });
});
