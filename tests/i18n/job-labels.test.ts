import { test } from 'vitest';
import { jobLabel } from '#lib/i18n/job-labels.ts';
import { expectApart } from '../support/labels.ts';

test('no two codes share their words, in either language', () => {
	expectApart(jobLabel, ['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']);
});
