import { expect, test } from 'vitest';
import { meetingKinds, memberRoles, slotKinds } from '#lib/domain/audit/subject.ts';

test('a timetable begins and ends with the meetings that an audit must have', () => {
	expect(meetingKinds.every((kind) => slotKinds.includes(kind))).toBe(true);
	expect(slotKinds[0]).toBe('opening');
	expect(slotKinds.at(-1)).toBe('closing');
});

test('a team is named with its lead first', () => {
	expect(memberRoles).toEqual(['lead', 'auditor', 'expert']);
});
