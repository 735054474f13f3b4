import { expect, test } from 'vitest';
import { stageFacts } from '#lib/components/car/stage-facts.ts';
import { carView } from '#lib/server/car-view.ts';
import { handOverNonconformity } from '#lib/server/usecases/hand-over-nonconformity.ts';
import { postponeNonconformity } from '#lib/server/usecases/postpone-nonconformity.ts';
import { aCar, aCarIn, seenCar } from '../../support/cars.ts';
import { type World, makeWorld } from '../../support/world.ts';

const view = async (w: World, number: string) =>
	carView(await w.as('lan'), { wardId: w.wards.thanhBinh, number }, 'thanh-binh', false);

test('each stage says what it came to, and leaves out what is not known', async () => {
	const w = await makeWorld();
	const { slug } = await aCarIn(w, 'closed');
	const closed = await view(w, slug);
	const said = (stage: Parameters<typeof stageFacts>[0]) =>
		stageFacts(stage, closed).map(({ value }) => value);
	expect(said('triage')).toEqual(['Nhẹ', 'Lò Văn Minh', '23/12/2026']);
	expect(said('containment')[0]).toBe(
		'Gửi văn bản xin lỗi cho 12 công dân (Lò Văn Minh, 24/10/2026)'
	);
	expect(said('plan')).toEqual(['Tỷ lệ hồ sơ đúng hạn', '≥ 95 %', '22/11/2026']);
	expect(said('verification')).toEqual(['≥ 95 %', '98 %', 'Đối chiếu sổ theo dõi hồ sơ']);
	expect(said('closing')).toEqual([
		'Không phát sinh rủi ro mới',
		'Không thay đổi: Quy trình đã đủ'
	]);
	const fresh = await aCar(w, { evidence: '' });
	const reported = await view(w, fresh.slug);
	expect(stageFacts('report', reported)).toHaveLength(4);
	expect(stageFacts('triage', reported)).toEqual([]);
	expect(reported.offer).toMatchObject({ primary: 'triage', others: ['dismissal'] });
});

test('who passed a CAR on, and how its day moved, stands where both were set', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged', { dueOn: '2026-12-01' });
	const lan = await w.as('lan');
	const seen = async () => ({ ...(await seenCar(w, car)), reason: 'Chuyển công tác' });
	await handOverNonconformity(lan, { ...(await seen()), ownerId: w.ids.hoa });
	await postponeNonconformity(lan, { ...(await seen()), dueOn: '2026-12-20' });
	const facts = stageFacts('triage', await view(w, car.slug));
	expect(facts.map(({ value }) => value)).toEqual([
		'Nhẹ',
		'Quàng Thị Hoa',
		'20/12/2026',
		'Lò Văn Minh bàn giao cho Quàng Thị Hoa, 23/11/2026: Chuyển công tác',
		'Từ 01/12/2026 đến 20/12/2026: Chuyển công tác'
	]);
});
