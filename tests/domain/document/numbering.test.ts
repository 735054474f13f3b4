import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstNumber, nextNumber, printNumber } from '#lib/domain/document/numbering.ts';

test('a document begins with 01/00, is amended to 01/01, and issued anew as 02/00', () => {
	const amended = nextNumber(firstNumber, 'amendment');
	const anew = nextNumber(amended, 'new_issue');
	expect([firstNumber, amended, anew].map(printNumber)).toEqual(['01/00', '01/01', '02/00']);
});

test('each change has a number of its own, later than the one before', () => {
	const changes = fc.array(fc.constantFrom('amendment' as const, 'new_issue' as const), {
		maxLength: 60
	});
	fc.assert(
		fc.property(changes, (list) => {
			let number = firstNumber;
			const printed = [printNumber(number)];
			for (const change of list) printed.push(printNumber((number = nextNumber(number, change))));
			expect(new Set(printed).size).toBe(printed.length);
			expect(printed.toSorted()).toEqual(printed);
		})
	);
});
