import { mayRole } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from './context.ts';
import { departmentsOn } from './database/departments.ts';
import { isDocumentOf } from './database/findings.ts';
import { staffOn } from './database/staff.ts';
import type { Reader } from './database/transaction.ts';

/** Codes of dossiers as people list them: parted by commas, semicolons or lines. */
export const codesIn = (text: string): string[] => [
	...new Set(
		text
			.split(/[,;\n]/)
			.map((code) => code.trim())
			.filter(Boolean)
	)
];

/** Who of the ward may be given work on a CAR today. */
export const ableStaff = async (db: Reader, ctx: Context, wardId: number) =>
	(await staffOn(db, wardId, ctx.today)).filter(({ roles }) =>
		roles.some((role) => mayRole(role, 'car.work'))
	);

/** @returns the faults of fields that name somebody or something of the ward. */
export async function unknownInWard(
	db: Reader,
	ctx: Context,
	wardId: number,
	named: {
		people?: Record<string, string | null>;
		departmentId?: number | null;
		documentId?: string | null;
	}
): Promise<FieldError[]> {
	const faults: FieldError[] = [];
	const people = Object.entries(named.people ?? {}).filter(([, id]) => id !== null);
	if (people.length > 0) {
		const able = new Set((await ableStaff(db, ctx, wardId)).map(({ personId }) => personId));
		for (const [field, id] of people)
			if (!able.has(id ?? '')) faults.push({ field, code: 'unknown' });
	}
	const { departmentId = null, documentId = null } = named;
	if (departmentId !== null) {
		const departments = await departmentsOn(db, wardId, ctx.today);
		if (!departments.some(({ id }) => id === departmentId))
			faults.push({ field: 'departmentId', code: 'unknown' });
	}
	if (documentId !== null && !(await isDocumentOf(db, wardId, documentId)))
		faults.push({ field: 'documentId', code: 'unknown' });
	return faults;
}
