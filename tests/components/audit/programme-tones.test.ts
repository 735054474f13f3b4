import { expect, test } from 'vitest';
import { certificateTones, programmeTones } from '#lib/components/audit/programme-tones.ts';
import { certificateStandings } from '#lib/domain/audit/certificate.ts';
import { programmeStates } from '#lib/domain/audit/states.ts';

test('what hinders an audit looks bad, what soon will looks so, too', () => {
	expect(certificateTones).toEqual({
		valid: 'good',
		expiring: 'warn',
		lapsed: 'bad',
		revoked: 'bad'
	});
	expect(Object.keys(certificateTones)).toEqual([...certificateStandings]);
});

test('only an approved programme looks done', () => {
	expect(programmeStates.filter((state) => programmeTones[state] === 'good')).toEqual(['approved']);
});
