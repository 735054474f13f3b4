import type { Standing } from '#lib/domain/document/standing.ts';
import type { PackJobStanding } from '#lib/domain/pack/job.ts';

/** Four state hues and none; each is always shown with an icon and a word. */
export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad';

export const standingTones: Record<Standing, Tone> = {
	draft: 'plain',
	in_review: 'info',
	in_approval: 'info',
	scheduled: 'info',
	in_force: 'good',
	superseded: 'plain',
	withdrawn: 'bad',
	cancelled: 'plain'
};

export const jobTones: Record<PackJobStanding, Tone> = {
	queued: 'plain',
	running: 'info',
	done: 'good',
	failed: 'bad',
	cancelled: 'plain',
	interrupted: 'warn'
};
