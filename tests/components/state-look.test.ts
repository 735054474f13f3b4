import { expect, test } from 'vitest';
import { jobTones, standingTones } from '#lib/components/state-look.ts';
import { standings } from '#lib/domain/document/standing.ts';

test('every standing has its tone, and only what is in force is good', () => {
	expect(Object.keys(standingTones).sort()).toEqual([...standings].sort());
	expect(standings.filter((standing) => standingTones[standing] === 'good')).toEqual(['in_force']);
});

test('paper that must leave the desks stands out: withdrawn', () => {
	expect(standings.filter((standing) => standingTones[standing] === 'bad')).toEqual(['withdrawn']);
});

test('a job that failed is told from one that was interrupted and can simply be asked for again', () => {
	expect(jobTones.failed).toBe('bad');
	expect(jobTones.interrupted).toBe('warn');
});
