import { expect, test } from 'vitest';
import { carRegisterPrint } from '#lib/server/car-register-print.ts';
import { carRows } from '#lib/server/database/car-register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCar, aCarIn } from '../support/cars.ts';
import { makeWorld, testDay } from '../support/world.ts';

test('BM.ISO.04.02 says of each CAR what caused it, what was done, and where it goes on', async () => {
	const w = await makeWorld();
	const failed = await aCarIn(w, 'ineffective');
	const next = await aCar(w, { previousCarId: failed.id, attempt: 2 });
	const asked = {
		wardId: failed.wardId,
		today: testDay,
		sort: 'number',
		direction: 'asc'
	} as const;
	const register = await reading(await w.as('khach'), async (db) =>
		carRegisterPrint(
			db,
			{ wardId: failed.wardId, asOf: testDay, reference: 'MC-2026-001' },
			await carRows(db, asked)
		)
	);
	expect(register).toMatchObject({
		form: { code: 'BM.ISO.04.02' },
		reference: 'MC-2026-001',
		ward: { name: 'Ủy ban nhân dân phường Thanh Bình' }
	});
	expect(register.rows).toMatchObject([
		{
			number: `CAR-${failed.slug}`,
			causes: ['Quy trình không quy định việc nhắc hạn'],
			actions: ['Bổ sung bước nhắc hạn vào quy trình', 'Lập bảng theo dõi hạn hằng ngày'],
			owner: 'Lò Văn Minh',
			effective: false,
			next: `CAR-${next.slug}`
		},
		{ number: `CAR-${next.slug}`, causes: [], effective: null, previous: `CAR-${failed.slug}` }
	]);
});
