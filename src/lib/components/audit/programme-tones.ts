import type { CertificateStanding } from '#lib/domain/audit/certificate.ts';
import type { ProgrammeState } from '#lib/domain/audit/states.ts';
import type { Tone } from '../state-look.ts';

/** Each is shown with an icon and a word. */
export const programmeTones: Record<ProgrammeState, Tone> = {
	draft: 'plain',
	in_approval: 'info',
	approved: 'good',
	closed: 'plain'
};

export const certificateTones: Record<CertificateStanding, Tone> = {
	valid: 'good',
	expiring: 'warn',
	lapsed: 'bad',
	revoked: 'bad'
};
