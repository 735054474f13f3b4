import { expect, test } from 'vitest';
import { auditTones } from '#lib/components/audit/audit-tones.ts';
import { auditStates } from '#lib/domain/audit/states.ts';

test('an audit that runs stands out, one that is finished is well, and no state is an alarm', () => {
	expect(auditStates.map((state) => auditTones[state])).not.toContain('bad');
	expect([auditTones.in_progress, auditTones.closed]).toEqual(['warn', 'good']);
});
