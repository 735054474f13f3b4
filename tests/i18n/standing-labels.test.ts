import { expect, test } from 'vitest';
import { revisionStates } from '#lib/domain/document/lifecycle.ts';
import { standings } from '#lib/domain/document/standing.ts';
import { stateLabel, standingLabel } from '#lib/i18n/standing-labels.ts';
import { expectApart } from '../support/labels.ts';

test('no two codes share their words, in either language', () => {
	expectApart(stateLabel, revisionStates);
	expectApart(standingLabel, standings);
});

test('terms are those of the office', () => {
	expect(standingLabel('in_force', 'vi')).toBe('Có hiệu lực');
	expect(standingLabel('in_force', 'en')).toBe('In force');
});
