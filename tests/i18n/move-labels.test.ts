import { test } from 'vitest';
import { moveSteps } from '#lib/domain/document/lifecycle.ts';
import { stepLabel, meaningLabel, decisionLabel } from '#lib/i18n/move-labels.ts';
import { expectApart } from '../support/labels.ts';

test('no two codes share their words, in either language', () => {
	expectApart(stepLabel, moveSteps);
	expectApart(meaningLabel, ['draft', 'review', 'approve', 'confirm']);
	expectApart(decisionLabel, ['agreed', 'returned', 'open']);
});
