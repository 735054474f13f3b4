import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	addEvidence,
	evidenceById,
	evidenceOf,
	evidencePlace
} from '#lib/server/database/evidence-files.ts';
import { insertFile } from '#lib/server/database/stored-files.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aLine, anAudit } from '../../support/audits.ts';
import { aCarWithActions, carNow } from '../../support/car-effects.ts';
import { sha256Of } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('a file is found by its subject and by its id, in its own ward alone', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	const line = await aLine(w, audit);
	const dung = await w.as('dung', '2026-12-01');
	const sha256 = sha256Of('ảnh');
	const { wardId } = audit;
	const by = { createdAt: dung.now, createdBy: w.ids.dung };
	const add = (id: string, addedAt: Date) =>
		inTransaction(dung, 'test', async (trx) => {
			await insertFile(trx, { wardId, sha256, size: 3, mediaType: 'image/jpeg', ...by });
			await addEvidence(trx, {
				wardId,
				id,
				auditId: audit.id,
				subject: 'audit_line',
				subjectId: line,
				sha256,
				name: 'a.jpg',
				mediaType: 'image/jpeg',
				size: 3,
				addedBy: w.ids.dung,
				addedAt
			});
		});
	const [second, first] = [randomUUID(), randomUUID()];
	await add(second, new Date(dung.now.getTime() + 1000));
	await add(first, dung.now);
	const found = await reading(dung, async (db) => ({
		ofLine: (await evidenceOf(db, wardId, [line])).map((f) => f.id),
		ofNothing: await evidenceOf(db, wardId, []),
		one: (await evidenceById(db, wardId, first))?.name,
		elsewhere: await evidenceById(db, w.wards.himLam, first),
		place: await evidencePlace(db, { wardId, subject: 'audit_line', id: line }),
		noPlace: await evidencePlace(db, { wardId, subject: 'finding', id: line }),
		noCar: await evidencePlace(db, { wardId, subject: 'car', id: line })
	}));
	expect(found).toEqual({
		ofLine: [first, second],
		ofNothing: [],
		one: 'a.jpg',
		elsewhere: undefined,
		place: {
			audit: { id: audit.id, wardId, state: 'in_progress', accessUntil: '2026-12-16' }
		},
		noPlace: undefined,
		noCar: undefined
	});
});

test('a part of a CAR leads to its CAR, under its own kind alone', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'implementing');
	const { causes } = await carNow(w, car);
	const { wardId, year, number } = car;
	const cause = causes[0]?.id ?? '';
	const place = async (
		subject: 'car' | 'car_cause' | 'car_action' | 'car_verification',
		id: string
	) => reading(await w.as('lan'), (db) => evidencePlace(db, { wardId, subject, id }));
	const found = { car: { year, number } };
	expect(await place('car', car.id)).toEqual(found);
	expect(await place('car_verification', car.id)).toEqual(found);
	expect(await place('car_cause', cause)).toEqual(found);
	expect(await place('car_action', minhs.id)).toEqual(found);
	expect(await place('car_action', cause)).toBeUndefined();
	expect(await place('car_cause', minhs.id)).toBeUndefined();
	expect(await place('car', minhs.id)).toBeUndefined();
});
