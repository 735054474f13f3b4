import { expect, test } from 'vitest';
import { saveReport } from '#lib/server/usecases/save-report.ts';
import {
	aRunningAudit,
	afterAccess,
	at,
	auditDay,
	auditNow
} from '../../support/finding-scenes.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the team writes the report bit by bit; of two at once the second is told', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const [tam, dung] = [await w.as('tam', auditDay), await w.as('dung', auditDay)];
	await saveReport(tam, { ...at(audit), version: 1, general: ' Đơn vị hợp tác tốt. ' });
	expect((await auditNow(w, audit)).report).toEqual({
		general: 'Đơn vị hợp tác tốt.',
		conclusion: '',
		recommendations: '',
		correctionDueOn: null
	});
	expect(await codeOf(saveReport(dung, { ...at(audit), version: 1 }))).toBe('stale');
	expect(
		await fieldsOf(saveReport(dung, { ...at(audit), version: 2, correctionDueOn: '31/12' }))
	).toEqual({ correctionDueOn: 'not-a-date' });
});

test('nobody else writes it, nor a visitor after the days of access', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const save = async (person: 'lan' | 'tam', day: string) =>
		objectionsOf(saveReport(await w.as(person, day), { ...at(audit), version: 1 }));
	expect(await save('lan', auditDay)).toEqual(['not-in-the-team']);
	expect(await save('tam', afterAccess)).toEqual(['access-over']);
});
