import type { Answer } from '#lib/domain/audit/states.ts';
import type { Tone } from '../state-look.ts';

/** How an answer looks: nobody asked yet is plain, and never bad. */
export const answerTones: Record<Answer | 'none', Tone> = {
	conforming: 'good',
	nonconforming: 'bad',
	observation: 'warn',
	opportunity: 'info',
	not_applicable: 'plain',
	not_sampled: 'plain',
	none: 'plain'
};
