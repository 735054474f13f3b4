import { describe, expect, test } from 'vitest';
import { carDefinition } from '#lib/pdf/nonconformity/car.ts';
import type { CarPrint } from '#lib/pdf/nonconformity/types.ts';
import { aClosedCar, blankCar } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';
import { edition, english } from '../../support/prints.ts';

const text = (data: CarPrint, e = edition) => words(carDefinition(data, e).content).join(' ');
const heads = (data: CarPrint) =>
	words(carDefinition(data, edition).content).filter((line) => /^\d\. /.test(line));

describe('BM.ISO.04.01, the form of a CAR', () => {
	test('has its nine blocks in their order, filled or for a pen', () => {
		expect(heads(aClosedCar()).map((line) => line.slice(0, 2))).toEqual(
			Array.from({ length: 9 }, (_, i) => `${i + 1}.`)
		);
		expect(heads(blankCar())).toEqual(heads(aClosedCar()));
	});

	test('says under its head which CAR it is and where it stands; a blank one says nothing', () => {
		expect(text(aClosedCar())).toContain('Phiếu số CAR-2019-003 – đã đóng');
		expect(text(blankCar())).not.toContain('Phiếu số');
		expect(text(aClosedCar(), english)).toContain('Number CAR-2019-003 – closed');
	});

	test('of what was found to be none it says by whom and why, and nothing further', () => {
		const dismissal = { reason: 'Trùng phiếu', proposedBy: 'Lan', dismissedBy: 'Ngọc' };
		const dismissed = aClosedCar({ state: 'dismissed', dismissal });
		expect(heads(dismissed)).toHaveLength(3);
		expect(text(dismissed)).toContain('Trùng phiếu');
	});
});
