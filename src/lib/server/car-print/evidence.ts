import { provedStages, stageProved } from '#lib/domain/nonconformity/proofs.ts';
import type { CarPrint, EvidencePrint } from '#lib/pdf/nonconformity/types.ts';
import { carMoves } from '../database/car-story.ts';
import type { CarKey } from '../database/cars.ts';
import { evidenceOf } from '../database/evidence-files.ts';
import type { Reader } from '../database/transaction.ts';
import { filePrint } from '../print/file-print.ts';

/**
 * The files of a CAR, where they are printed.
 * @param parts ids of its causes and actions.
 * @returns those of the CAR itself by the block they prove, and those of a part by its id.
 */
export async function evidencePrint(
	db: Reader,
	car: CarKey,
	parts: readonly string[]
): Promise<{ files: CarPrint['files']; filesOf: (id: string) => EvidencePrint[] }> {
	const evidence = await evidenceOf(db, car.wardId, [car.id, ...parts]);
	const moves = await carMoves(db, car);
	const own = evidence.filter(({ subjectId }) => subjectId === car.id);
	const inBlock = (block: (typeof provedStages)[number]): EvidencePrint[] =>
		own.filter((file) => stageProved(file, moves) === block).map(filePrint);
	return {
		files: Object.fromEntries(
			provedStages.map((block) => [block, inBlock(block)])
		) as CarPrint['files'],
		filesOf: (id) => evidence.filter((file) => file.subjectId === id).map(filePrint)
	};
}
