import { expect, test } from 'vitest';
import { carTones } from '#lib/components/car/car-look.ts';
import { carStates } from '#lib/domain/nonconformity/states.ts';

test('good is what was proved, bad what proved ineffective, and nothing else', () => {
	expect(carStates.filter((state) => carTones[state] === 'good')).toEqual(['closed']);
	expect(carStates.filter((state) => carTones[state] === 'bad')).toEqual(['ineffective']);
});
