import * as v from 'valibot';
import { type Role, roles } from '#lib/domain/actor.ts';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import { roleLabel } from '#lib/i18n/people-labels.ts';
import { parseDate } from '#lib/i18n/text/format.ts';
import { foldText } from '#lib/i18n/text/normalise.ts';
import * as people from './database/people.ts';
import * as positions from './database/positions.ts';
import type { Reader } from './database/transaction.ts';
import { type UnitOnDay, unitsOn } from './database/units.ts';
import { type PersonColumn, type PersonLine, readPeopleCsv } from './people-csv.ts';
import { createPersonSchema } from './usecases/create-person.ts';

/** A line with what it will become, or with what is wrong with it, column by column. */
export type CheckedLine = PersonLine & {
	problems: FieldError[];
	/** Null while there are problems. `existing` is a person who is there already under this name. */
	plan: {
		person: v.InferOutput<typeof createPersonSchema>;
		existing: string | null;
		wardId: number;
		role: Role;
		positionId: string | null;
		validFrom: string;
		validUntil: string | null;
	} | null;
};

/** Checks every line before anything is written; the lines come back in the order of the file. */
export async function checkPeople(db: Reader, csv: string, today: string): Promise<CheckedLine[]> {
	const lines = readPeopleCsv(csv);
	const units = await unitsOn(db, today);
	const seen = new Set<string>();
	const checked: CheckedLine[] = [];
	for (const line of lines) checked.push(await checkLine(db, line, units, seen));
	return checked;
}

async function checkLine(
	db: Reader,
	line: PersonLine,
	units: UnitOnDay[],
	seen: Set<string>
): Promise<CheckedLine> {
	const problems: FieldError[] = [];
	const wrong = (field: PersonColumn, code: FieldError['code']) => problems.push({ field, code });
	const { values } = line;

	const person = v.safeParse(createPersonSchema, values);
	if (!person.success) problems.push(...fieldErrorsOf(person.issues));
	const unit = unitNamed(units, values.unit);
	if (!unit) wrong('unit', values.unit ? 'unknown' : 'required');
	const role = roleNamed(values.role);
	if (!role) wrong('role', values.role ? 'unknown' : 'required');
	const validFrom = parseDate(values.validFrom);
	if (!validFrom) wrong('validFrom', values.validFrom ? 'not-a-date' : 'required');
	const validUntil = values.validUntil ? parseDate(values.validUntil) : null;
	if (values.validUntil && !validUntil) wrong('validUntil', 'not-a-date');
	if (validFrom && validUntil && validUntil < validFrom) wrong('validUntil', 'before-start');
	if (role === 'guest' && !values.validUntil) wrong('validUntil', 'required');

	let positionId: string | null = null;
	if (values.position && unit && validFrom) {
		const known = await positions.positionsOn(db, unit.id, validFrom);
		const wanted = foldText(values.position);
		positionId = known.find((p) => foldText(p.title) === wanted)?.id ?? null;
		if (!positionId) wrong('position', 'unknown');
	}
	const key = `${values.username.toLowerCase()}|${unit?.id}|${role}`;
	if (seen.has(key)) wrong('username', 'taken');
	seen.add(key);
	if (problems.length || !person.success || !unit || !role || !validFrom)
		return { ...line, problems, plan: null };

	const existing = await people.personByUsername(db, person.output.username);
	if (existing && existing.fullName !== person.output.fullName)
		return { ...line, problems: [{ field: 'username', code: 'taken' }], plan: null };
	return {
		...line,
		problems,
		plan: {
			person: person.output,
			existing: existing?.id ?? null,
			wardId: unit.id,
			role,
			positionId,
			validFrom,
			validUntil
		}
	};
}

/** A unit by its slug or by its name, marks and case aside. */
const unitNamed = (units: UnitOnDay[], written: string): UnitOnDay | undefined =>
	units.find((u) => u.slug === written) ??
	units.find((u) => u.kind !== 'department' && foldText(u.name) === foldText(written));

/** A role by its code or by its name in either language. */
const roleNamed = (written: string): Role | undefined =>
	roles.find((role) =>
		[role, roleLabel(role, 'vi'), roleLabel(role, 'en')].map(foldText).includes(foldText(written))
	);
