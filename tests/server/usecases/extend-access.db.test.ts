import { expect, test } from 'vitest';
import { extendAccess } from '#lib/server/usecases/extend-access.ts';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { planned, started } from '../../support/auditing.ts';
import { aMeetingRecord } from '../../support/audits.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';

test('a guest whose days are over works on when the audited ward gives more, and not otherwise', async () => {
	const a = await started('tam');
	const { w } = a;
	const day = '2026-12-12';
	const meeting = async () => ({
		...(await a.seen()),
		kind: 'opening' as const,
		...aMeetingRecord
	});
	const tam = await w.as('tam', day);
	expect(await objectionsOf(recordMeeting(tam, await meeting()))).toEqual(['access-over']);
	const lan = await w.as('lan', day);
	const more = { ...(await a.seen()), accessUntil: '2026-12-20', note: 'Chờ kết quả đo' };
	expect(await codeOf(extendAccess(tam, more))).toBe('not-allowed');
	expect(await fieldsOf(extendAccess(lan, { ...more, accessUntil: '2026-12-11' }))).toEqual({
		accessUntil: 'before-start'
	});
	await extendAccess(lan, more);
	await recordMeeting(await w.as('tam', day), await meeting());
	const move = await w.db.asOwner((db) =>
		db.selectFrom('auditMove').selectAll().where('step', '=', 'extend_access').executeTakeFirst()
	);
	expect(move).toMatchObject({ note: '20/12/2026: Chờ kết quả đo' });
});

test('before there is a team there are no guests to wait for', async () => {
	const a = await planned();
	const more = { ...(await a.seen()), accessUntil: '2026-12-20', note: 'X' };
	expect(await codeOf(extendAccess(await a.w.as('lan'), more))).toBe('wrong-state');
});
