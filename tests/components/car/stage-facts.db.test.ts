import { expect, test } from 'vitest';
import { stageFacts } from '#lib/components/car/stage-facts.ts';
import { carView } from '#lib/server/car-view.ts';
import { aCar, aCarIn } from '../../support/cars.ts';
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
