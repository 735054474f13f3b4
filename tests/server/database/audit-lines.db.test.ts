import { expect, test } from 'vitest';
import { checklistLine, checklistOf } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aLine, aMember, anAudit } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('a line is read with its process, its people by their names in the team, and nothing of another audit', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	const other = await anAudit(w, { state: 'in_progress' });
	await aMember(w, audit, 'tam');
	const second = await aLine(w, audit, { position: 2, auditorId: w.ids.tam, scopeId: null });
	const first = await aLine(w, audit, { position: 1, answer: 'conforming' });
	const foreign = await aLine(w, other);
	const key = { wardId: audit.wardId, auditId: audit.id };
	const lan = await w.as('lan', '2026-12-01');
	const [lines, missing] = await reading(lan, async (db) => [
		await checklistOf(db, key),
		await checklistLine(db, { ...key, id: foreign })
	]);
	expect(lines.map((l) => l.id)).toEqual([first, second]);
	expect(lines[0]).toMatchObject({
		process: 'Đăng ký khai sinh',
		answeredByName: 'Đỗ Quốc Dũng',
		auditorName: null,
		findings: [],
		files: []
	});
	expect(lines[1]).toMatchObject({ process: '', auditorName: 'Điêu Thị Tâm' });
	expect(missing).toBeUndefined();
});

test('a sister ward reads the checklist of its own audit alone', async () => {
	const w = await makeWorld();
	const mine = await anAudit(w, { state: 'in_progress', lead: 'tam' });
	const theirs = await anAudit(w, { state: 'in_progress' });
	for (const audit of [mine, theirs]) await aLine(w, audit);
	const tam = await w.as('tam', '2026-12-01');
	const counts = await reading(tam, async (db) => [
		(await checklistOf(db, { wardId: mine.wardId, auditId: mine.id })).length,
		(await checklistOf(db, { wardId: mine.wardId, auditId: theirs.id })).length
	]);
	expect(counts).toEqual([1, 0]);
});
