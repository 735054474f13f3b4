import { expect, test } from 'vitest';
import { type TimelineFacts, timeline } from '#lib/domain/document/timeline.ts';

const sha = 'a'.repeat(64);
const at = (text: string) => new Date(`${text}:00+07:00`);
const common = { revisionId: 'r', revisionNumber: { issue: 1, revision: 0 } };
const none: TimelineFacts = {
	moves: [],
	signatures: [],
	confirmations: [],
	recalls: [],
	owners: []
};
const move = (step: TimelineFacts['moves'][number]['step'], when: string, actorId = 'lan') => ({
	...common,
	at: at(when),
	actorId,
	actorName: actorId,
	note: '',
	step
});
const signature = (
	meaning: TimelineFacts['signatures'][number]['meaning'],
	when: string,
	actorId = 'lan'
) => ({
	...common,
	at: at(when),
	actorId,
	actorName: actorId,
	meaning,
	contentSha256: sha,
	delegatorName: null
});

test('the latest comes first, and the day is that of Việt Nam', () => {
	const entries = timeline({
		...none,
		moves: [move('start', '2026-11-02T08:00'), move('submit', '2026-11-04T00:30')]
	});
	expect(entries.map((e) => [e.kind === 'move' && e.step, e.day])).toEqual([
		['submit', '2026-11-04'],
		['start', '2026-11-02']
	]);
});

test('a signature is told with the act it was given for', () => {
	const entries = timeline({
		...none,
		moves: [move('submit', '2026-11-04T09:00')],
		signatures: [signature('draft', '2026-11-04T09:00')]
	});
	expect(entries).toHaveLength(1);
	expect(entries[0]).toMatchObject({ kind: 'move', signed: { contentSha256: sha } });
});

test('the last reviewer signs the agreement, not what passes by itself after it', () => {
	const entries = timeline({
		...none,
		moves: [move('pass', '2026-11-05T09:00', 'ngoc'), move('agree', '2026-11-05T09:00', 'ngoc')],
		signatures: [signature('review', '2026-11-05T09:00', 'ngoc')]
	});
	expect(entries.map((e) => e.kind === 'move' && [e.step, e.signed !== null])).toEqual([
		['pass', false],
		['agree', true]
	]);
});

test('a signature of somebody else at the same moment keeps its own line', () => {
	const entries = timeline({
		...none,
		moves: [move('agree', '2026-11-05T09:00', 'ngoc')],
		signatures: [signature('review', '2026-11-05T09:00', 'dung')]
	});
	expect(entries.map((e) => e.kind).toSorted()).toEqual(['move', 'signature']);
});

test('a review confirmed and the signature of that day are one line', () => {
	const entries = timeline({
		...none,
		confirmations: [
			{ ...common, day: '2026-11-20', actorId: 'minh', actorName: 'minh', note: 'Còn phù hợp' }
		],
		signatures: [signature('confirm', '2026-11-20T16:00', 'minh')]
	});
	expect(entries).toEqual([
		{
			...common,
			kind: 'confirmation',
			day: '2026-11-20',
			at: null,
			actorName: 'minh',
			note: 'Còn phù hợp',
			signed: { contentSha256: sha, delegatorName: null }
		}
	]);
});

test('a change of hands stands in the story at its moment, with its reason', () => {
	const entries = timeline({
		...none,
		moves: [move('start', '2026-11-02T08:00'), move('submit', '2026-11-04T09:00')],
		owners: [
			{
				at: at('2026-11-03T10:00'),
				actorName: 'lan',
				note: 'Nghỉ hưu',
				before: 'minh',
				after: 'hoa'
			}
		]
	});
	expect(entries.map((entry) => entry.kind)).toEqual(['move', 'owner', 'move']);
	expect(entries[1]).toMatchObject({ day: '2026-11-03', note: 'Nghỉ hưu', after: 'hoa' });
});
