import { expect, test } from 'vitest';
import { deadAfterMs, jobStanding } from '#lib/domain/pack/job.ts';

const heard = new Date('2026-11-23T02:00:00Z');
const later = (ms: number) => new Date(heard.getTime() + ms);

test('an open job that is still heard of is what its row says', () => {
	for (const state of ['queued', 'running'] as const)
		expect(jobStanding({ state, heartbeatAt: heard }, later(deadAfterMs))).toBe(state);
});

test('an open job of which nothing is heard was interrupted', () => {
	for (const state of ['queued', 'running'] as const)
		expect(jobStanding({ state, heartbeatAt: heard }, later(deadAfterMs + 1))).toBe('interrupted');
});

test('a job that ended stays what it ended as, however long ago', () => {
	for (const state of ['done', 'failed', 'cancelled'] as const)
		expect(jobStanding({ state, heartbeatAt: heard }, later(10 * deadAfterMs))).toBe(state);
});
