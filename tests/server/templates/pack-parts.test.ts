import { expect, test } from 'vitest';
import { loadPackParts } from '#lib/server/templates/pack-parts.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const parts = loadPackParts();

test('the pack opens with its cover and ends with the hashes', () => {
	expect(parts[0]?.id).toBe('cover');
	expect(parts.at(-1)?.id).toBe('hashes');
});

test('what the product prints today, in the order of the table of contents', () => {
	expect(parts.filter((p) => p.source === 'spine').map((p) => p.id)).toEqual([
		'cover',
		'contents',
		'internal-register',
		'external-register',
		'record-register',
		'procedures',
		'distribution',
		'internal-audit',
		'corrective-actions',
		'change-log',
		'hashes'
	]);
});

test('what is missing is named with its clauses and what an inspector asks for', () => {
	const later = parts.filter((p) => p.source === 'later');
	expect(later).toHaveLength(9);
	for (const part of later) {
		expect(part.clauses, part.id).not.toHaveLength(0);
		expect(part.nameVi).not.toBe(part.nameEn);
		expect(part.evidence?.vi, part.id).toMatch(/\S{2}/);
		expect(part.evidence?.en, part.id).not.toBe(part.evidence?.vi);
	}
});

test('a clause outside the edition is refused', () => {
	const dir = templatesWith('pack/parts.yaml', (t) => t.replace("'9.3']", "'9.8']"));
	expect(() => loadPackParts(dir)).toThrow(/management-review: no clause 9\.8/);
});
