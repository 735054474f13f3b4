import { expect, test } from 'vitest';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { reportNonconformity } from '#lib/server/usecases/report-nonconformity.ts';
import { jpeg } from '../../support/good-files.ts';
import { codeOf, fieldsOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const reported = (w: World) => ({
	wardId: w.wards.thanhBinh,
	title: 'Hồ sơ quá hạn',
	fact: '12 hồ sơ bảo trợ xã hội quá hạn',
	source: 'late_dossier' as const
});
const carsOf = (w: World) =>
	w.db.asOwner((db) => db.selectFrom('car').selectAll().orderBy('number').execute());

test('any officer reports with a name, a fact and a source; the rest is today and to be asked', async () => {
	const w = await makeWorld();
	const made = await reportNonconformity(await w.as('hoa'), reported(w));
	expect(made).toMatchObject({ year: 2026, number: 1 });
	expect(await carsOf(w)).toMatchObject([
		{
			id: made.carId,
			state: 'reported',
			edition: 'iso-9001-2015',
			requirement: '',
			foundOn: '2026-11-23',
			reportedOn: '2026-11-23',
			reportedBy: w.ids.hoa,
			grade: null,
			ownerId: null
		}
	]);
});

test('words are kept composed, with Đ in place of its lookalike, and found without accents', async () => {
	const w = await makeWorld();
	await reportNonconformity(await w.as('hoa'), {
		...reported(w),
		title: 'Ðăng ký đất đai quá hạn'.normalize('NFD'),
		dossierCodes: 'H12.01, H12.02;H12.01\n H12.03'
	});
	expect(await carsOf(w)).toMatchObject([
		{
			title: 'Đăng ký đất đai quá hạn',
			titleFolded: 'dang ky dat dai qua han',
			dossierCodes: ['H12.01', 'H12.02', 'H12.03']
		}
	]);
});

test('a guest, the overseer and a sister ward report nothing here', async () => {
	const w = await makeWorld();
	const answers: Record<string, string | null> = {};
	for (const who of ['khach', 'thanhpho', 'yen', 'quantri'] satisfies PersonName[])
		answers[who] = await codeOf(reportNonconformity(await w.as(who), reported(w)));
	expect(answers).toEqual({
		khach: 'not-allowed',
		thanhpho: 'not-allowed',
		yen: 'not-found',
		quantri: 'not-found'
	});
	expect(await carsOf(w)).toEqual([]);
});

test('a fault is said beside its field', async () => {
	const w = await makeWorld();
	const hoa = await w.as('hoa');
	const sent = (changes: object) =>
		fieldsOf(reportNonconformity(hoa, { ...reported(w), ...changes }));
	expect(await sent({ title: ' ', fact: '' })).toEqual({ title: 'required', fact: 'required' });
	expect(await sent({ source: 'audit' })).toHaveProperty('source');
	expect(await sent({ foundOn: '2026-11-24' })).toEqual({ foundOn: 'out-of-range' });
	expect(await sent({ departmentId: w.wards.himLam })).toEqual({ departmentId: 'unknown' });
	expect(await sent({ documentId: w.ids.hoa })).toEqual({ documentId: 'unknown' });
});

test('numbers have no gap and no double under twenty reports at once, some of which fail', async () => {
	const w = await makeWorld();
	const hoa = await w.as('hoa');
	const failing = { ...hoa, newId: () => w.ids.hoa };
	const all = Array.from({ length: 20 }, (_, i) =>
		reportNonconformity(i % 4 === 3 ? failing : hoa, { ...reported(w), title: `Việc ${i}` })
	);
	const done = await Promise.allSettled(all);
	const made = done.filter((one) => one.status === 'fulfilled').length;
	expect(made).toBe(16);
	expect((await carsOf(w)).map(({ number }) => number)).toEqual(
		Array.from({ length: 16 }, (_, i) => i + 1)
	);
	// Each ward counts for itself, each year anew.
	const { himLam } = w.wards;
	await reportNonconformity(await w.as('yen'), { ...reported(w), wardId: himLam });
	const nextYear = await w.as('hoa', '2027-01-04');
	expect(await reportNonconformity(nextYear, reported(w))).toMatchObject({ year: 2027, number: 1 });
	const numbers = (await carsOf(w)).map(({ wardId, year, number }) => [wardId, year, number]);
	expect(numbers).toContainEqual([himLam, 2026, 1]);
});

test('a photograph comes in one go with the report; a bad one keeps the report back', async () => {
	const w = await makeWorld();
	const hoa = await w.as('hoa');
	const bad = { name: 'IMG_1.jpg', bytes: new Uint8Array([255, 216, 255, 0]) };
	expect(await codeOf(reportNonconformity(hoa, { ...reported(w), photo: bad }))).toBe(
		'file-damaged'
	);
	expect(await carsOf(w)).toEqual([]);
	const photo = { name: 'IMG_1.jpg', bytes: await jpeg() };
	const unknown = { ...reported(w), departmentId: 999_999, photo };
	expect(await fieldsOf(reportNonconformity(hoa, unknown))).toEqual({ departmentId: 'unknown' });
	const made = await reportNonconformity(hoa, { ...reported(w), photo });
	expect(made.number).toBe(1);
	expect(await reading(hoa, (db) => evidenceOf(db, w.wards.thanhBinh, [made.carId]))).toMatchObject(
		[{ subject: 'car', name: 'IMG_1.jpg', caption: 'Hồ sơ quá hạn', addedBy: w.ids.hoa }]
	);
});
