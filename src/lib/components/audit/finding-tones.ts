import type { FindingState } from '#lib/domain/audit/states.ts';
import type { Tone } from '../state-look.ts';

export const findingTones: Record<FindingState, Tone> = {
	recorded: 'plain',
	reviewed: 'info',
	issued: 'warn',
	accepted: 'info',
	disputed: 'warn',
	linked: 'info',
	closed: 'good',
	withdrawn: 'plain'
};
