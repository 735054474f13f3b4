import { test } from 'vitest';
import { documentKinds, fields } from '#lib/domain/document/kinds.ts';
import { kindLabel, fieldLabel } from '#lib/i18n/kind-labels.ts';
import { expectApart } from '../support/labels.ts';

test('no two codes share their words, in either language', () => {
	expectApart(kindLabel, documentKinds);
	expectApart(fieldLabel, fields);
});
