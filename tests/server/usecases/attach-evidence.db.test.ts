import { expect, test } from 'vitest';
import { checklistLine } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { attachEvidence } from '#lib/server/usecases/attach-evidence.ts';
import { aLine, aMember, anAudit } from '../../support/audits.ts';
import { changesIn, codeOf, objectionsOf } from '../../support/refusals.ts';
import { jpeg } from '../../support/good-files.ts';
import { makeWorld } from '../../support/world.ts';

const day = '2026-12-01';

test('several photographs of one line are kept, each under the name of who took it', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	await aMember(w, audit, 'tam');
	const line = await aLine(w, audit);
	const of = { wardId: audit.wardId, subject: 'audit_line' as const, subjectId: line };
	const [dung, tam] = [await w.as('dung', day), await w.as('tam', day)];
	const file = { name: 'IMG_0001.jpg', bytes: await jpeg() };
	const first = await attachEvidence(dung, { ...of, file, caption: 'Tủ hồ sơ' });
	await attachEvidence(tam, { ...of, file: { ...file, name: 'quầy.jpg' }, caption: '' });
	const stored = await reading(dung, (db) =>
		checklistLine(db, { wardId: audit.wardId, auditId: audit.id, id: line })
	);
	expect(stored?.files.map((f) => [f.name, f.caption, f.mediaType]).toSorted()).toEqual([
		['IMG_0001.jpg', 'Tủ hồ sơ', 'image/jpeg'],
		['quầy.jpg', '', 'image/jpeg']
	]);
	expect((await dung.files.get(first.sha256)).length).toBeGreaterThan(0);
});

test('nothing is taken from who is not of the team, after the audit, or on no line', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	const ended = await anAudit(w, { state: 'notified' });
	const [line, late] = [await aLine(w, audit), await aLine(w, ended)];
	const file = { name: 'a.jpg', bytes: await jpeg() };
	const of = { wardId: audit.wardId, subject: 'audit_line' as const, subjectId: line, file };
	const before = await changesIn(w);
	const attach = async (person: 'hoa' | 'khach' | 'mai' | 'dung', subjectId = line) =>
		attachEvidence(await w.as(person, day), { ...of, subjectId });
	expect(await objectionsOf(attach('hoa'))).toEqual(['not-in-the-team']);
	expect(await codeOf(attach('khach'))).toBe('not-allowed');
	expect(await codeOf(attach('mai'))).toBe('not-found');
	expect(await objectionsOf(attach('dung', late))).toEqual(['audit-not-running']);
	expect(await codeOf(attach('dung', w.ids.lan))).toBe('not-found');
	const empty = { name: 'a.jpg', bytes: new Uint8Array() };
	expect(await codeOf(attachEvidence(await w.as('dung', day), { ...of, file: empty }))).toBe(
		'file-empty'
	);
	expect(await changesIn(w)).toBe(before);
});
