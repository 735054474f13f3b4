import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { ProgrammeSubject } from '#lib/domain/audit/programme-subject.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { ward } from './actors.ts';
import { insertRow, morning, sha256Of } from './documents.ts';
import type { World } from './world.ts';

/** A programme to which nothing can be objected: written by Lan, one line, its month audited. */
export const aProgrammeSubject = (changes: Partial<ProgrammeSubject> = {}): ProgrammeSubject => ({
	wardId: ward,
	state: 'draft',
	authorId: 'lan',
	lines: [
		{
			id: 'line',
			process: 'Đăng ký khai sinh',
			clauses: ['8.5.1'],
			months: [12],
			droppedReason: null
		}
	],
	uncovered: [],
	unchangedSinceSigned: true,
	given: null,
	...changes
});

export type ProgrammeRef = { wardId: number; id: string; year: number; lineIds: string[] };

type Line = Partial<Omit<Insertable<DB['auditProgrammeLine']>, 'wardId' | 'programmeId'>>;

/** The programme of 2026 as the owner writes it: one line, December, unless told otherwise. */
export async function aProgramme(
	w: World,
	given: Partial<Insertable<DB['auditProgramme']>> & { lines?: Line[] } = {}
): Promise<ProgrammeRef> {
	const { lines = [{}], ...changes } = given;
	const wardId = changes.wardId ?? w.wards.thanhBinh;
	const state = changes.state ?? 'draft';
	const at = morning('2026-01-20');
	const submitted = state === 'draft' ? {} : { submittedAt: at, contentSha256: sha256Of('2026') };
	const approved =
		state === 'approved' || state === 'closed'
			? { approvedAt: at, approvedBy: w.ids.hung, decisionNumber: '05/QĐ-UBND' }
			: {};
	const row = {
		wardId,
		id: randomUUID(),
		year: 2026,
		state,
		objective: 'Xác định mức độ phù hợp và hiệu lực của hệ thống',
		criteria: 'TCVN ISO 9001:2015, tài liệu của phường',
		method: 'Phỏng vấn, xem hồ sơ, quan sát tại chỗ',
		authorId: w.ids.lan,
		createdAt: morning('2026-01-10'),
		...submitted,
		...approved,
		...changes
	};
	await insertRow(w, 'auditProgramme', row);
	const lineIds: string[] = [];
	for (const [i, line] of lines.entries()) {
		const id = line.id ?? randomUUID();
		lineIds.push(id);
		await insertRow(w, 'auditProgrammeLine', {
			wardId,
			programmeId: row.id,
			position: i + 1,
			process: 'Đăng ký khai sinh',
			departmentId: w.departments.justice,
			clauses: ['8.5.1'],
			months: [12],
			...line,
			id
		});
	}
	return { wardId, id: row.id, year: row.year, lineIds };
}

/** What a line holds when a form gives it, without being told otherwise. */
export const aLineInput = {
	process: 'Đăng ký khai sinh',
	clauses: '8.5.1, 8.6',
	months: [3, 9]
};
