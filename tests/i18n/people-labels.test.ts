import { expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import { roleLabel, unitKindLabel } from '#lib/i18n/people-labels.ts';
import { expectApart } from '../support/labels.ts';

test('no two codes share their words, in either language', () => {
	expectApart(roleLabel, roles);
	expectApart(unitKindLabel, ['province', 'city', 'ward', 'commune', 'department']);
});

test('terms are those of the office', () => {
	expect(roleLabel('coordinator', 'vi')).toBe('Thư ký ISO');
});
