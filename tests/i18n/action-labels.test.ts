import { expect, test } from 'vitest';
import { type Action, permissions } from '#lib/domain/permissions.ts';
import { actionLabel } from '#lib/i18n/action-labels.ts';

test.each(['vi', 'en'] as const)(
	'every right can be named, each by its own words (%s)',
	(locale) => {
		const actions = Object.keys(permissions) as Action[];
		expect(new Set(actions.map((action) => actionLabel(action, locale))).size).toBe(actions.length);
	}
);
