import { expect, test } from 'vitest';
import { analysis } from '#lib/pdf/nonconformity/analysis.ts';
import { aClosedCar, aFishboneCar, blankCar } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';

const text = (car: ReturnType<typeof blankCar>) => words(analysis(car, 'vi')).join(' ');

test('5 Why is read as a tree, each answer below its question, the roots marked', () => {
	expect(text(aClosedCar())).toMatch(
		/1 Không ai biết .* 1\.1 Sổ theo dõi .* 1\.1\.1 Quy trình .* Nguyên nhân gốc .* 1\.2 Công chức/
	);
});

test('a fishbone stands by its bones', () => {
	expect(text(aFishboneCar())).toMatch(/Con người 1\.2 .* Phương pháp 1\.1 .* Chưa phân nhóm 1 /);
});

test('five whys are left for a pen', () => {
	expect(text(blankCar())).toMatch(/ 1 2 3 4 5$/);
});
