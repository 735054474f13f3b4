import type { CarState } from '#lib/domain/nonconformity/states.ts';
import type { Tone } from '../state-look.ts';

export const carTones: Record<CarState, Tone> = {
	reported: 'warn',
	triaged: 'info',
	contained: 'info',
	analysed: 'info',
	planned: 'info',
	implementing: 'info',
	verifying: 'info',
	closing: 'info',
	closed: 'good',
	ineffective: 'bad',
	dismissed: 'plain'
};
