import { expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import { documentKinds, fields } from '#lib/domain/document/kinds.ts';
import { moveSteps, revisionStates } from '#lib/domain/document/lifecycle.ts';
import { standings } from '#lib/domain/document/standing.ts';
import * as labels from '#lib/i18n/labels.ts';

/** That each code has a label is the compiler's work; that no two share one is not. */
const sets = {
	kindLabel: documentKinds,
	fieldLabel: fields,
	stateLabel: revisionStates,
	standingLabel: standings,
	stepLabel: moveSteps,
	roleLabel: roles,
	unitKindLabel: ['province', 'city', 'ward', 'commune', 'department'],
	meaningLabel: ['draft', 'review', 'approve', 'confirm'],
	decisionLabel: ['agreed', 'returned', 'open'],
	jobLabel: ['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']
} as const satisfies Record<keyof typeof labels, readonly string[]>;

test.each(Object.entries(sets))('%s tells its codes apart, in both languages', (name, codes) => {
	const label = labels[name as keyof typeof labels] as (
		code: string,
		locale: 'vi' | 'en'
	) => string;
	for (const locale of ['vi', 'en'] as const) {
		const words = codes.map((code) => label(code, locale));
		expect(new Set(words).size).toBe(codes.length);
		expect(words).not.toContain('');
	}
});

test('terms are those of the office', () => {
	expect(labels.roleLabel('coordinator', 'vi')).toBe('Thư ký ISO');
	expect(labels.standingLabel('in_force', 'vi')).toBe('Có hiệu lực');
	expect(labels.standingLabel('in_force', 'en')).toBe('In force');
});
