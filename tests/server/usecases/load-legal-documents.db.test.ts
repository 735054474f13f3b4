import { expect, test } from 'vitest';
import { legalDocuments } from '#lib/server/database/legal-register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadLegalDocuments as readLaw } from '#lib/server/templates/legal-documents.ts';
import { loadLegalDocuments } from '#lib/server/usecases/load-legal-documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const law = [...readLaw().values()];

test('the register holds every document of the templates, with its dates and where they were read', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	expect(await loadLegalDocuments(admin, law)).toBe(law.length);
	const stored = await reading(admin, legalDocuments);
	const byNumber = new Map(stored.map((d) => [d.number, d]));
	for (const document of law) expect(byNumber.get(document.number)).toEqual(document);
});

test('loaded again only what says something else is written', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	await loadLegalDocuments(admin, law);
	expect(await loadLegalDocuments(admin, law)).toBe(0);
	const [first, ...rest] = law;
	if (!first) throw new Error('the templates hold law');
	const ended = { ...first, effectiveUntil: '2099-12-31' };
	expect(await loadLegalDocuments(admin, [ended, ...rest])).toBe(1);
	const stored = await reading(admin, legalDocuments);
	expect(stored.find((d) => d.number === first.number)?.effectiveUntil).toBe('2099-12-31');
});

test('what was entered by hand stays', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const [first] = law;
	if (!first) throw new Error('the templates hold law');
	await loadLegalDocuments(admin, [{ ...first, number: '1/2099/QĐ-UBND', replacedBy: null }]);
	await loadLegalDocuments(admin, law);
	const stored = await reading(admin, legalDocuments);
	expect(stored.map((d) => d.number)).toContain('1/2099/QĐ-UBND');
});

test('to anybody but an administrator it is not there', async () => {
	const w = await makeWorld();
	expect(await codeOf(loadLegalDocuments(await w.as('hung'), law))).toBe('not-found');
});
