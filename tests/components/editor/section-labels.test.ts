import { expect, test } from 'vitest';
import { generalLabels, serviceLabels } from '#lib/components/editor/section-labels.ts';
import { emptyService } from '#lib/domain/document/content.ts';

test('every field of the public block that is no list of rows has a name', () => {
	const fields = Object.entries(emptyService()).filter(
		([name, value]) => name === 'channels' || !Array.isArray(value)
	);
	expect(Object.keys(serviceLabels()).sort()).toEqual(fields.map(([name]) => name).sort());
});

test('fields of one section are told apart by their names', () => {
	for (const labels of [generalLabels(), serviceLabels()]) {
		const names = Object.values(labels);
		expect(names).not.toContain('');
		expect(new Set(names).size).toBe(names.length);
	}
	expect(generalLabels().reason).toBe('Lý do ban hành hoặc sửa đổi');
});
