import { expect, test } from 'vitest';
import { documentKinds, fields, hasService } from '#lib/domain/document/kinds.ts';

test('only an administrative procedure carries the public blocks', () => {
	expect(documentKinds.filter(hasService)).toEqual(['administrative_procedure']);
});

test('no kind and no field is named twice', () => {
	expect(new Set(documentKinds).size).toBe(documentKinds.length);
	expect(new Set(fields).size).toBe(fields.length);
});
