import { afterAll, expect, test } from 'vitest';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '#lib/server/context.ts';
import { gatherPack } from '#lib/server/pack/gather.ts';
import { printPack } from '#lib/server/pack/print-pack.ts';
import { loadPackParts } from '#lib/server/templates/pack-parts.ts';
import { aWardWithEvidence, closePrinters, year2026 } from '../../support/packs.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

afterAll(closePrinters);
const quietly = async () => undefined;

async function aSource() {
	const w = await makeWorld();
	const lan = await aWardWithEvidence(w);
	return { lan, source: await gatherPack(lan, { wardId: w.wards.thanhBinh, ...year2026 }) };
}

test('the same evidence at the same time gives the same bytes', async () => {
	const { lan, source } = await aSource();
	const first = await printPack(lan, source, 'en', quietly);
	expect((await printPack(lan, source, 'en', quietly)).sha256).toBe(first.sha256);
	const later = { ...lan, now: new Date(lan.now.getTime() + 60_000) };
	expect((await printPack(later, source, 'en', quietly)).sha256).not.toBe(first.sha256);
});

test('procedures are fetched and never drawn again; each file is announced before it comes', async () => {
	const { lan, source } = await aSource();
	const drawn: string[] = [];
	const fetched: string[] = [];
	const told: { done: number; total: number; current: string }[] = [];
	const watched: Context = {
		...lan,
		print: (form, options) => {
			drawn.push(form.kind);
			return lan.print(form, options);
		},
		files: {
			...lan.files,
			get: (sha256) => {
				fetched.push(sha256);
				return lan.files.get(sha256);
			}
		}
	};
	const pack = await printPack(watched, source, 'vi', async (done, total, current) => {
		told.push({ done, total, current });
	});
	expect(drawn).not.toContain('procedure');
	expect(fetched).toEqual(source.revisions.map(({ sha256 }) => sha256));

	expect(told.map(({ done }) => done)).toEqual(told.map((_, i) => i));
	expect(told.map(({ total }) => total)).toEqual(told.map(() => told.length - 1));
	expect(told.map(({ current }) => current)).toEqual(
		expect.arrayContaining([
			...source.revisions.map(({ code, title }) => `${code} 01/00 – ${title}`),
			pack.number
		])
	);
	expect(pack.number).toBe('MC-2026-001');

	// Present parts lie one behind the other, in the order of the template.
	expect(pack.parts.map(({ id }) => id)).toEqual(loadPackParts().map(({ id }) => id));
	let page = 1;
	for (const part of pack.parts) {
		expect(part.firstPage, part.id).toBe(part.state === 'present' ? page : null);
		page += part.pages;
	}
	expect(page - 1).toBe(pack.pages);
});

test('the contents name the pages on which the parts lie, however long the contents are', async () => {
	const { lan, source } = await aSource();
	const named: (number | null)[][] = [];
	const long: Context['print'] = async (form, options) => {
		const printed = await lan.print(form, options);
		if (form.kind !== 'pack-contents') return printed;
		named.push(form.data.parts.map(({ page }) => page));
		return { ...printed, pages: 3 };
	};
	const pack = await printPack({ ...lan, print: long }, source, 'vi', quietly);
	expect(named.at(-1)).toEqual(pack.parts.map(({ firstPage }) => firstPage));
	expect(named).toHaveLength(2);
});

test('a procedure that is gone, or somebody who cancels, stops the pack', async () => {
	const { lan, source } = await aSource();
	const files = { ...lan.files, get: async () => refuse('file-missing', { sha256: '' }) };
	expect(await codeOf(printPack({ ...lan, files }, source, 'vi', quietly))).toBe('file-missing');
	const cancelled = () => Promise.reject(new Error('cancelled'));
	await expect(printPack(lan, source, 'vi', cancelled)).rejects.toThrow('cancelled');
});
