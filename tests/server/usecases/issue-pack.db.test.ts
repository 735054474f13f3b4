import { afterAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { issuePack } from '#lib/server/usecases/issue-pack.ts';
import { issuedPacks } from '#lib/server/database/packs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadPackParts } from '#lib/server/templates/pack-parts.ts';
import { aWardWithEvidence, closePrinters, year2026 } from '../../support/packs.ts';
import { pdfText } from '../../support/pdf.ts';
import { makeWorld } from '../../support/world.ts';

afterAll(closePrinters);

test('the pack holds every procedure in force in natural order, and names what is missing with its clause', async () => {
	const w = await makeWorld();
	const lan = await aWardWithEvidence(w);
	const { print } = await issuePack(lan, { wardId: w.wards.thanhBinh, locale: 'vi', ...year2026 });

	const text = await pdfText(print.bytes);
	expect(text.indexOf('QT.TP.2')).toBeLessThan(text.indexOf('QT.TP.10'));
	expect(text).not.toContain('Dự thảo chưa ai duyệt');
	for (const part of loadPackParts()) {
		const issued = print.parts.find((p) => p.id === part.id);
		// The ward was never audited, and reported nothing: that is named, too.
		const isEmpty = ['internal-audit', 'corrective-actions'].includes(part.id);
		const isMissing = part.source === 'later' || isEmpty;
		expect(issued?.state, part.id).toBe(isMissing ? 'missing' : 'present');
		if (issued?.state === 'missing')
			for (const clause of part.clauses) expect(text).toContain(clause);
	}
	expect(print.parts.reduce((sum, p) => sum + p.pages, 0)).toBe(print.pages);
});

test('issuing is an event, and the pack tells the head of the chain before it', async () => {
	const w = await makeWorld();
	const lan = await aWardWithEvidence(w);
	const { id, print } = await issuePack(lan, {
		wardId: w.wards.thanhBinh,
		locale: 'vi',
		...year2026
	});
	const [pack] = await reading(lan, (db) => issuedPacks(db, w.wards.thanhBinh, 10, 0));
	expect(pack).toMatchObject({ id, fileSha256: print.sha256, pages: print.pages });
	const { rows } = await w.db.asOwner((db) =>
		sql<{
			action: string;
			previous: string;
		}>`select action, encode(previous_hash, 'hex') as previous
			from app.event where ward_id = ${w.wards.thanhBinh} and seq > ${pack?.eventSeq} order by seq`.execute(
			db
		)
	);
	expect(rows.map((r) => r.action)).toEqual(['issue-pack/insert', 'issue-pack/insert']);
	expect(rows[0]?.previous).toBe(pack?.eventHash);
	expect((await pdfText(print.bytes)).replaceAll(' ', '')).toContain(pack?.eventHash.slice(0, 32));
});

test('an officer, a guest and another ward cannot issue a pack of this one', async () => {
	const w = await makeWorld();
	const input = { wardId: w.wards.thanhBinh, locale: 'vi', ...year2026 } as const;
	for (const name of ['hoa', 'khach', 'thanhpho'] as const)
		await expect(issuePack(await w.as(name), input)).rejects.toMatchObject({ code: 'not-allowed' });
	for (const name of ['mai', 'quantri'] as const)
		await expect(issuePack(await w.as(name), input)).rejects.toMatchObject({ code: 'not-found' });
});

test('a period that ends in the future or before it begins is refused', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const wardId = w.wards.thanhBinh;
	for (const period of [
		{ from: '2026-02-01', until: '2026-01-31' },
		{ from: '2026-02-01', until: '2026-11-24' }
	])
		await expect(issuePack(lan, { wardId, locale: 'vi', ...period })).rejects.toMatchObject({
			code: 'bad-period'
		});
});

test('a stored procedure that is gone stops the pack, and nothing is recorded', async () => {
	const w = await makeWorld();
	const lan = await aWardWithEvidence(w);
	const files = { ...lan.files, get: async () => Promise.reject(new Error('gone')) };
	const input = { wardId: w.wards.thanhBinh, locale: 'vi', ...year2026 } as const;
	await expect(issuePack({ ...lan, files }, input)).rejects.toThrow('gone');
	expect(await reading(lan, (db) => issuedPacks(db, w.wards.thanhBinh, 10, 0))).toEqual([]);
});
