import { ableStaff } from './car-fields.ts';
import type { Context } from './context.ts';
import { approvedDocuments } from './database/approved-documents.ts';
import { departmentsOn } from './database/departments.ts';
import type { Reader } from './database/transaction.ts';

type Choice = { value: string; label: string };

/** People of the ward who may be given work on a CAR, with their titles. */
export const peopleChoices = async (db: Reader, ctx: Context, wardId: number): Promise<Choice[]> =>
	(await ableStaff(db, ctx, wardId)).map(({ personId, fullName, title }) => ({
		value: personId,
		label: title ? `${fullName} – ${title}` : fullName
	}));

export const departmentChoices = async (
	db: Reader,
	ctx: Context,
	wardId: number
): Promise<Choice[]> =>
	(await departmentsOn(db, wardId, ctx.today)).map(({ id, name }) => ({
		value: String(id),
		label: name
	}));

export const documentChoices = async (db: Reader, wardId: number): Promise<Choice[]> =>
	(await approvedDocuments(db, wardId)).map(({ id, code, title }) => ({
		value: id,
		label: `${code} – ${title}`
	}));
