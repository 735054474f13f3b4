import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadActor } from '#lib/server/auth/actor.ts';
import { type Context, makeContext } from '#lib/server/context.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import { createFirstAdministrator } from '#lib/server/usecases/create-first-administrator.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { quickPrint } from './world.ts';

export type Installation = {
	db: TestDatabase;
	/** The administrator's context on a day; of another person by id, or of nobody with null. */
	on(day: string, personId?: string | null): Promise<Context>;
};

/** An installation on its first day: a province and its administrator, nothing else. */
export async function makeInstallation(since = '2019-01-01'): Promise<Installation> {
	const db = await testDatabase();
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-installation-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const contextOn = (day: string) =>
		makeContext({
			database: db,
			files: openFileStore(folder),
			print: quickPrint,
			publicUrl: 'http://localhost:3000',
			confirmPassword: async () => undefined,
			now: new Date(`${day}T09:00:00+07:00`)
		});
	const password = 'một mật khẩu đủ dài';
	const { personId: administrator } = await createFirstAdministrator(
		contextOn(since),
		{
			username: 'quantri',
			fullName: 'Hoàng Quản Trị',
			unitName: 'Tỉnh Điện Biên',
			newPassword: password,
			newPasswordAgain: password
		},
		'console'
	);
	return {
		db,
		async on(day, personId = administrator) {
			const ctx = contextOn(day);
			return { ...ctx, actor: personId === null ? null : await loadActor(ctx, personId) };
		}
	};
}
