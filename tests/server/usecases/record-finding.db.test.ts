import { describe, expect, test } from 'vitest';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { recordFinding } from '#lib/server/usecases/record-finding.ts';
import { aLine } from '../../support/audits.ts';
import { aDocument } from '../../support/documents.ts';
import {
	aRunningAudit,
	afterAccess,
	at,
	auditDay,
	findingNow,
	stepsOf,
	words
} from '../../support/finding-scenes.ts';
import { jpeg } from '../../support/good-files.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

describe('recording a finding', () => {
	test('an auditor writes down what was seen at a line of the checklist, numbered within the audit', async () => {
		const w = await makeWorld();
		const audit = await aRunningAudit(w);
		const lineId = await aLine(w, audit, { answer: 'nonconforming' });
		const { id: documentId } = await aDocument(w);
		const dung = await w.as('dung', auditDay);
		const first = await recordFinding(dung, {
			...at(audit),
			...words,
			lineId,
			documentId,
			step: 'B2',
			departmentId: w.departments.oneStop
		});
		const second = await recordFinding(await w.as('tam', auditDay), { ...at(audit), ...words });
		expect([first.number, second.number]).toEqual([1, 2]);
		expect(await findingNow(w, first.id)).toMatchObject({
			state: 'recorded',
			lineId,
			documentId,
			step: 'B2',
			edition: 'iso-9001-2015',
			recordedBy: w.ids.dung,
			departmentId: w.departments.oneStop
		});
		expect(await stepsOf(w, first.id)).toEqual(['record']);
	});

	test('nobody outside the team records, nor an expert, nor a visitor after the days of access', async () => {
		const w = await makeWorld();
		const audit = await aRunningAudit(w);
		const record = async (person: 'lan' | 'tam' | 'mai' | 'khach', day: string) =>
			recordFinding(await w.as(person, day), { ...at(audit), ...words });
		expect(await objectionsOf(record('lan', auditDay))).toEqual(['not-in-the-team']);
		expect(await objectionsOf(record('tam', afterAccess))).toEqual(['access-over']);
		expect(await codeOf(record('khach', auditDay))).toBe('not-allowed');
		expect(await codeOf(record('mai', auditDay))).toBe('not-found');
	});

	test('what is wrong is said at its field', async () => {
		const w = await makeWorld();
		const audit = await aRunningAudit(w);
		const record = async (changes: object) =>
			fieldsOf(recordFinding(await w.as('dung', auditDay), { ...at(audit), ...words, ...changes }));
		expect(await record({ clause: '99.1', fact: ' ' })).toEqual({
			clause: 'not-in-list',
			fact: 'required'
		});
		expect(await record({ requirement: '' })).toEqual({ requirement: 'required' });
		expect(await record({ requirement: '', grade: 'strength' })).toEqual({});
		expect(await record({ documentId: audit.id })).toEqual({ documentId: 'unknown' });
		expect(await record({ departmentId: w.wards.himLam })).toEqual({ departmentId: 'unknown' });
		expect(await record({ lineId: audit.id })).toEqual({ lineId: 'unknown' });
	});

	test('the photograph that comes along is kept with the finding, or neither is', async () => {
		const w = await makeWorld();
		const audit = await aRunningAudit(w);
		const told = await w.as('dung', auditDay);
		const put: Uint8Array[] = [];
		let full = true;
		const dung = {
			...told,
			files: {
				...told.files,
				put: (bytes: Uint8Array) => {
					if (full) throw new Error('ENOSPC');
					put.push(bytes);
					return told.files.put(bytes);
				}
			}
		};
		const input = { ...at(audit), ...words, caption: 'Quầy số 2' };
		const file = { name: 'quay.jpg', bytes: await jpeg() };
		const before = await changesIn(w);
		// A full disk at the last moment leaves no finding behind.
		await expect(recordFinding(dung, { ...input, file })).rejects.toThrow('ENOSPC');
		full = false;
		const bad = { name: 'quay.exe', bytes: new TextEncoder().encode('MZ') };
		expect(await codeOf(recordFinding(dung, { ...input, file: bad }))).toBe(
			'file-kind-not-allowed'
		);
		// What the rule refuses is refused before the file is looked into.
		expect(await fieldsOf(recordFinding(dung, { ...input, requirement: '', file: bad }))).toEqual({
			requirement: 'required'
		});
		expect([await changesIn(w), put]).toEqual([before, []]);

		const { id, number } = await recordFinding(dung, { ...input, file });
		expect(number).toBe(1);
		expect(await reading(dung, (db) => evidenceOf(db, audit.wardId, [id]))).toMatchObject([
			{ name: 'quay.jpg', caption: 'Quầy số 2', subject: 'finding' }
		]);
	});
});
