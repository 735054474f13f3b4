import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { type RevisionState, revisionStates } from '#lib/domain/document/lifecycle.ts';
import { standingOn } from '#lib/domain/document/standing.ts';

const inUse = { withdrawnOn: null };
const approved = (effectiveFrom: string, effectiveUntil: string | null = null) => ({
	state: 'approved' as const,
	effectiveFrom,
	effectiveUntil
});

test('a revision that was not approved is what its state says, on every day', () => {
	for (const state of revisionStates.filter((s) => s !== 'approved'))
		for (const withdrawnOn of [null, '2020-01-01'])
			expect(
				standingOn(
					'2026-11-23',
					{ state, effectiveFrom: null, effectiveUntil: null },
					{ withdrawnOn }
				)
			).toBe(state);
});

test('an approved revision waits, holds from its first to its last day, and is then replaced', () => {
	const revision = approved('2019-03-14', '2021-12-31');
	expect(standingOn('2019-03-13', revision, inUse)).toBe('scheduled');
	expect(standingOn('2019-03-14', revision, inUse)).toBe('in_force');
	expect(standingOn('2021-12-31', revision, inUse)).toBe('in_force');
	expect(standingOn('2022-01-01', revision, inUse)).toBe('superseded');
	expect(standingOn('2199-01-01', approved('2019-03-14'), inUse)).toBe('in_force');
});

test('a document that is withdrawn holds until the day before', () => {
	const withdrawn = { withdrawnOn: '2022-06-01' };
	for (const until of [null, '2022-05-31']) {
		expect(standingOn('2022-05-31', approved('2019-03-14', until), withdrawn)).toBe('in_force');
		expect(standingOn('2022-06-01', approved('2019-03-14', until), withdrawn)).toBe('withdrawn');
	}
});

test('a revision replaced long before its document was withdrawn stays superseded', () => {
	const revision = approved('2019-03-14', '2021-12-31');
	expect(standingOn('2023-01-01', revision, { withdrawnOn: '2022-06-01' })).toBe('superseded');
});

test('what was to take effect after its document was withdrawn never does', () => {
	const revision = approved('2022-07-01');
	const withdrawn = { withdrawnOn: '2022-06-01' };
	expect(standingOn('2022-05-01', revision, withdrawn)).toBe('scheduled');
	expect(standingOn('2022-07-02', revision, withdrawn)).toBe('withdrawn');
});

test('a document withdrawn on the very day on which it took effect does not hold that day', () => {
	const revision = approved('2022-06-01', '2022-06-01');
	expect(standingOn('2022-06-01', revision, { withdrawnOn: '2022-06-01' })).toBe('withdrawn');
});

test('of revisions that follow each other without a gap exactly one is in force on any day', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
			fc.nat(3000),
			(lengths, offset) => {
				let from = '2019-01-01';
				const revisions = lengths.map((days, i) => {
					const until = i === lengths.length - 1 ? null : addDays(from, days - 1);
					const revision = {
						state: 'approved' as RevisionState,
						effectiveFrom: from,
						effectiveUntil: until
					};
					from = addDays(from, days);
					return revision;
				});
				const standings = revisions.map((r) => standingOn(addDays('2019-01-01', offset), r, inUse));
				expect(standings.filter((s) => s === 'in_force')).toHaveLength(1);
				expect(standings).not.toContain('withdrawn');
			}
		)
	);
});
