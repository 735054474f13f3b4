import { expect, test } from 'vitest';
import { checklistLine } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { attachEvidence } from '#lib/server/usecases/attach-evidence.ts';
import { aLine, aMember, anAudit } from '../../support/audits.ts';
import { changesIn, codeOf, objectionsOf } from '../../support/refusals.ts';
import { jpeg } from '../../support/good-files.ts';
import { aCarWithActions, carNow } from '../../support/car-effects.ts';
import { type PersonName, makeWorld } from '../../support/world.ts';

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

test('a CAR takes files from who acts in its present step, and from nobody else', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	const file = { name: 'a.jpg', bytes: await jpeg() };
	const { causes } = await carNow(w, car);
	const attach = async (
		person: PersonName,
		subject: 'car' | 'car_cause' | 'car_action' | 'car_verification',
		subjectId: string
	) => attachEvidence(await w.as(person), { wardId: car.wardId, subject, subjectId, file });
	const before = await changesIn(w);
	expect(await objectionsOf(attach('hoa', 'car_action', minhs.id))).toEqual([
		'not-the-action-owner'
	]);
	expect(await objectionsOf(attach('hoa', 'car', car.id))).toEqual(['not-owner-or-coordinator']);
	expect(await codeOf(attach('dung', 'car_verification', car.id))).toBe('wrong-state');
	expect(await codeOf(attach('minh', 'car_cause', causes[0]?.id ?? ''))).toBe('wrong-state');
	expect(await codeOf(attach('khach', 'car', car.id))).toBe('not-allowed');
	expect(await codeOf(attach('mai', 'car', car.id))).toBe('not-found');
	// A part is not taken for another kind of part.
	expect(await codeOf(attach('minh', 'car_cause', minhs.id))).toBe('not-found');
	expect(await codeOf(attach('minh', 'car_action', car.id))).toBe('not-found');
	expect(await changesIn(w)).toBe(before);
	await attach('hoa', 'car_action', hoas.id);
	await attach('lan', 'car_action', minhs.id);
	expect(await changesIn(w)).toBeGreaterThan(before);
});
