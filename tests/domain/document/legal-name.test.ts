import { expect, test } from 'vitest';
import { legalName } from '#lib/domain/document/legal-name.ts';

test.each([
	['Nghị định', 'quy định chi tiết Luật Hộ tịch', 'Nghị định quy định chi tiết Luật Hộ tịch'],
	['Luật', 'Luật Hộ tịch', 'Luật Hộ tịch'],
	['', 'Văn bản chưa rõ loại', 'Văn bản chưa rõ loại']
])('%j and %j are read as %j', (kind, title, name) => {
	expect(legalName({ kind, title })).toBe(name);
});
