import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { canonicalJson } from './content-hash.ts';
import type { CarVerificationRow } from './database/car-verifications.ts';
import type { CarRow } from './database/cars.ts';
import { sha256Hex } from './files/store.ts';

/** What a verification of effect is signed over (SHA-256, hex): the plan, what was measured, the verdict. */
export const verificationSha256 = (
	car: Pick<CarRow, 'year' | 'number' | 'planSha256'>,
	v: Omit<CarVerificationRow, 'wardId' | 'id' | 'carId' | 'at'>
): string =>
	sha256Hex(
		canonicalJson({
			car: carNumber(car),
			plan: car.planSha256,
			verifierId: v.verifierId,
			verifiedOn: v.verifiedOn,
			target: { operator: v.targetOperator, value: v.targetValue },
			measured: v.measuredValue,
			effective: v.effective,
			observation: v.observation
		})
	);

/** What the closing of a CAR is signed over (SHA-256, hex). */
export const closingSha256 = (
	car: Pick<CarRow, 'year' | 'number' | 'planSha256'>,
	closing: {
		risksNote: string;
		documentsChanged: boolean;
		documentsNote: string;
		documents: readonly { id: string; beforeId: string | null }[];
	}
): string =>
	sha256Hex(
		canonicalJson({
			car: carNumber(car),
			plan: car.planSha256,
			...closing,
			documents: closing.documents.map(({ id, beforeId }) => ({ after: id, before: beforeId }))
		})
	);
