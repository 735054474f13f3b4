import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import type { Role } from '#lib/domain/actor.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { foldText } from '#lib/i18n/text/normalise.ts';
import { nameSortKey } from '#lib/i18n/text/sort.ts';
import { loadActor } from '#lib/server/auth/actor.ts';
import { type Context, makeContext } from '#lib/server/context.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import type { printForm } from '#lib/server/print/print.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** Invented people, one or two a role, in each of two wards. The names are used all over the tests. */
const people = {
	'thanh-binh': {
		lan: ['Nguyễn Thị Lan', 'coordinator', 'Công chức Văn phòng – Thống kê'],
		minh: ['Lò Văn Minh', 'officer', 'Công chức Tư pháp – Hộ tịch'],
		hoa: ['Quàng Thị Hoa', 'officer', 'Công chức Một cửa'],
		dung: ['Đỗ Quốc Dũng', 'auditor', 'Công chức Tài chính – Kế toán'],
		ngoc: ['Cà Thị Ngọc', 'deputy', 'Phó Chủ tịch UBND'],
		hung: ['Trần Mạnh Hùng', 'head', 'Chủ tịch UBND'],
		khach: ['Phạm Văn Khách', 'guest', 'Chuyên gia đánh giá']
	},
	'him-lam': {
		mai: ['Vũ Thị Mai', 'coordinator', 'Công chức Văn phòng – Thống kê'],
		son: ['Lường Văn Sơn', 'head', 'Chủ tịch UBND'],
		yen: ['Bùi Thị Yến', 'officer', 'Công chức Tư pháp – Hộ tịch'],
		tam: ['Điêu Thị Tâm', 'auditor', 'Công chức Địa chính – Xây dựng']
	}
} as const satisfies Record<string, Record<string, [string, Role, string]>>;

export type PersonName =
	| 'lan'
	| 'minh'
	| 'hoa'
	| 'dung'
	| 'ngoc'
	| 'hung'
	| 'khach'
	| 'mai'
	| 'son'
	| 'yen'
	| 'tam'
	| 'quantri'
	| 'thanhpho';

export type World = {
	db: TestDatabase;
	wards: { thanhBinh: number; himLam: number; city: number; province: number };
	departments: { justice: number; oneStop: number };
	ids: Record<PersonName, string>;
	/** The context of a person's request, on a day ('YYYY-MM-DD', 09:00 in Hà Nội); today by default. */
	as(person: PersonName | null, day?: string, changes?: Partial<Context>): Promise<Context>;
};

/** The day every test lives on unless it says otherwise. */
export const testDay = '2026-11-23';

/**
 * Prints nothing, quickly: bytes that depend on the data alone. Tests of use cases want the evidence
 * of a print, not its looks; tests/server/print prints in earnest.
 */
export const quickPrint: typeof printForm = async (form, options) => {
	const bytes = new TextEncoder().encode(`%PDF-quick ${JSON.stringify([form, options.issuedAt])}`);
	return { bytes, pages: 3, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** Everybody's password in tests of use cases; tests/server/auth checks real ones. */
export const rightPassword = 'đúng mật khẩu';
const confirmPassword: Context['confirmPassword'] = async (_personId, password) => {
	if (password !== rightPassword) refuse('wrong-password');
};

export async function makeWorld(): Promise<World> {
	const db = await testDatabase();
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-files-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const files = openFileStore(folder);
	const scene = await db.asOwner(populate);
	return {
		db,
		...scene,
		async as(person, day = testDay, changes = {}) {
			const now = new Date(`${day}T09:00:00+07:00`);
			const ctx = makeContext({
				database: db,
				files,
				print: quickPrint,
				confirmPassword,
				publicUrl: 'http://localhost:3000',
				now
			});
			const actor = person ? await loadActor(ctx, scene.ids[person]) : null;
			return { ...ctx, actor, ...changes };
		}
	};
}

/** Two wards with invented people, written by the owner; also for databases that a server process opens. */
export async function populate(
	db: Kysely<DB>
): Promise<Pick<World, 'wards' | 'departments' | 'ids'>> {
	const from = '2015-01-01';
	const unit = async (
		slug: string,
		kind: DB['unit']['kind'],
		name: string,
		parentId: number | null,
		homeWardId: number | null = null
	) => {
		const { id } = await db
			.insertInto('unit')
			.values({ slug, kind, homeWardId })
			.returning('id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('unitVersion')
			.values({ unitId: id, validFrom: from, name, parentId })
			.execute();
		return id;
	};
	const province = await unit('dien-bien', 'province', 'Tỉnh Điện Biên', null);
	const city = await unit('dien-bien-phu', 'city', 'Thành phố Điện Biên Phủ', province);
	const thanhBinh = await unit('thanh-binh', 'ward', 'Phường Thanh Bình', city);
	const himLam = await unit('him-lam', 'ward', 'Phường Him Lam', city);
	const justice = await unit(
		'thanh-binh-tu-phap',
		'department',
		'Tư pháp – Hộ tịch',
		thanhBinh,
		thanhBinh
	);
	const oneStop = await unit(
		'thanh-binh-mot-cua',
		'department',
		'Bộ phận Một cửa',
		thanhBinh,
		thanhBinh
	);

	const ids = {} as Record<PersonName, string>;
	const person = async (
		username: PersonName,
		fullName: string,
		wardId: number,
		role: Role,
		title: string | null
	) => {
		const id = (ids[username] = randomUUID());
		await db
			.insertInto('person')
			.values({
				id,
				username,
				fullName,
				nameSortKey: nameSortKey(fullName),
				nameFolded: foldText(fullName)
			})
			.execute();
		let positionId: string | null = null;
		if (title) {
			positionId = randomUUID();
			const departmentId = username === 'minh' ? justice : username === 'hoa' ? oneStop : null;
			await db
				.insertInto('position')
				.values({ wardId, id: positionId, title, departmentId, validFrom: from })
				.execute();
		}
		await db
			.insertInto('membership')
			.values({ wardId, id: randomUUID(), personId: id, role, positionId, validFrom: from })
			.execute();
	};
	for (const [slug, staff] of Object.entries(people))
		for (const [username, [fullName, role, title]] of Object.entries(staff))
			await person(
				username as PersonName,
				fullName,
				slug === 'thanh-binh' ? thanhBinh : himLam,
				role,
				title
			);
	await person('quantri', 'Hoàng Quản Trị', province, 'admin', null);
	await person('thanhpho', 'Lê Thành Phố', city, 'overseer', 'Chuyên viên Phòng Nội vụ');
	return { wards: { thanhBinh, himLam, city, province }, departments: { justice, oneStop }, ids };
}
