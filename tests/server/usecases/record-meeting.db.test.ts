import { expect, test } from 'vitest';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { notified, started } from '../../support/auditing.ts';
import { aMeetingRecord } from '../../support/audits.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';

test('the team takes the minutes of each meeting, with who was there, and may mend them', async () => {
	const a = await started('tam');
	const { w } = a;
	const on = (name: 'tam' | 'lan' | 'minh' | 'khach') => w.as(name, '2026-12-01');
	const page = async () => ({ ...(await a.seen()), kind: 'opening' as const, ...aMeetingRecord });
	const first = await page();
	await recordMeeting(await on('tam'), first);
	expect(await codeOf(recordMeeting(await on('tam'), first))).toBe('stale');
	await recordMeeting(await on('lan'), { ...(await page()), opinions: 'Không có ý kiến khác' });
	expect(await objectionsOf(recordMeeting(await on('minh'), await page()))).toEqual([
		'not-in-the-team'
	]);
	expect(await codeOf(recordMeeting(await on('khach'), await page()))).toBe('not-allowed');
	const minutes = await w.db.asOwner((db) => db.selectFrom('auditMeeting').selectAll().execute());
	expect(minutes).toMatchObject([
		{
			kind: 'opening',
			chair: 'Điêu Thị Tâm',
			opinions: 'Không có ý kiến khác',
			recordedBy: w.ids.lan,
			attendees: [{ name: 'Lò Văn Minh', title: 'Công chức Tư pháp – Hộ tịch' }]
		}
	]);
	expect(
		await fieldsOf(
			recordMeeting(await on('tam'), {
				...(await page()),
				onDate: '2026-12-02',
				starts: '09:00',
				ends: '08:00',
				attendees: [{ name: '' }]
			})
		)
	).toEqual({ onDate: 'out-of-range', ends: 'before-start', 'attendees.0.name': 'required' });
});

test('there are no minutes of a meeting before the audit begins', async () => {
	const a = await notified();
	const page = { ...(await a.seen()), kind: 'opening' as const, ...aMeetingRecord };
	expect(await codeOf(recordMeeting(await a.w.as('dung'), page))).toBe('wrong-state');
});
