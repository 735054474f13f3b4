import { expect, test } from 'vitest';
import { containNonconformity } from '#lib/server/usecases/contain-nonconformity.ts';
import { aCarIn, carNow, seenCar } from '../../support/cars.ts';
import { fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const corrected = {
	corrected: 'yes' as const,
	correction: 'Gửi văn bản xin lỗi',
	correctedOn: '2026-11-20',
	disposition: 'informed' as const
};

test('what was put right at once is told with its day, by the owner for whoever did it', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	await containNonconformity(await w.as('minh'), {
		...(await seenCar(w, car)),
		...corrected,
		correctedBy: w.ids.hoa
	});
	expect(await carNow(w, car)).toMatchObject({
		state: 'contained',
		correction: 'Gửi văn bản xin lỗi',
		correctedOn: '2026-11-20',
		correctedBy: w.ids.hoa,
		disposition: 'informed',
		correctionNoneReason: ''
	});
});

test('or why nothing had to be; what was typed for a correction is then not kept', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const none = { ...corrected, corrected: 'none' as const, disposition: 'none' as const };
	const lan = await w.as('lan');
	const seen = await seenCar(w, car);
	expect(await fieldsOf(containNonconformity(lan, { ...seen, ...none }))).toEqual({
		correctionNoneReason: 'required'
	});
	await containNonconformity(lan, {
		...seen,
		...none,
		correctionNoneReason: 'Chưa trả kết quả nào'
	});
	expect(await carNow(w, car)).toMatchObject({
		state: 'contained',
		correction: '',
		correctedOn: null,
		correctedBy: null,
		correctionNoneReason: 'Chưa trả kết quả nào'
	});
});

test('a correction has words and a day between the finding and today', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const minh = await w.as('minh');
	const seen = await seenCar(w, car);
	const sent = (changes: object) =>
		fieldsOf(containNonconformity(minh, { ...seen, ...corrected, ...changes }));
	expect(await sent({ correction: '', correctedOn: null })).toEqual({
		correction: 'required',
		correctedOn: 'required'
	});
	expect(await sent({ correctedOn: '2026-11-24' })).toEqual({ correctedOn: 'out-of-range' });
	expect(await sent({ correctedOn: '2026-10-23' })).toEqual({ correctedOn: 'out-of-range' });
	expect(await sent({ correctedBy: w.ids.khach })).toEqual({ correctedBy: 'unknown' });
	const byOther = containNonconformity(await w.as('hoa'), { ...seen, ...corrected });
	expect(await objectionsOf(byOther)).toEqual(['not-owner-or-coordinator']);
});
