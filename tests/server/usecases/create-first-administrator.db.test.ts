import { expect, test, vi } from 'vitest';
import { loadActor } from '#lib/server/auth/actor.ts';
import { newSetUpCode } from '#lib/server/auth/installation.ts';
import { makeContext } from '#lib/server/context.ts';
import {
	type SetUpAuthority,
	createFirstAdministrator
} from '#lib/server/usecases/create-first-administrator.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import { door, makeDoorWorld, password } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { quickPrint } from '../../support/world.ts';

const form = {
	username: 'hoang.qt',
	fullName: 'Hoàng Quản Trị',
	unitName: 'Tỉnh Điện Biên',
	newPassword: password,
	newPasswordAgain: password
};
async function emptyInstallation() {
	const db = await testDatabase();
	const code = (await newSetUpCode(db)) as string;
	const ctx = makeContext({
		database: db,
		files: { put: vi.fn(), get: vi.fn() },
		print: quickPrint,
		publicUrl: 'http://localhost:3000',
		confirmPassword: vi.fn()
	});
	const create = (authority: SetUpAuthority, changes: Partial<typeof form> = {}) =>
		createFirstAdministrator(ctx, { ...form, ...changes }, authority);
	return { db, ctx, code, create };
}
const address = '192.0.2.7';

test('with the code of the log the first visitor becomes administrator and can sign in', async () => {
	const { ctx, code, create } = await emptyInstallation();
	const { personId } = await create({ code, address });
	expect(await loadActor(ctx, personId)).toMatchObject({
		username: 'hoang.qt',
		memberships: [{ role: 'admin' }]
	});
	await signIn(ctx, { username: 'hoang.qt', password }, door(null));
});

test('it works once: neither the code nor the console makes a second one', async () => {
	const { db, code, create } = await emptyInstallation();
	await create({ code, address });
	for (const authority of ['console', { code, address }] as const)
		await expect(create(authority, { username: 'other' })).rejects.toMatchObject({
			code: 'already-done'
		});
	expect(await db.asOwner((o) => o.selectFrom('installation').selectAll().execute())).toEqual([]);
});

test('of two visitors at once, one is made', async () => {
	const { db, code, create } = await emptyInstallation();
	const results = await Promise.allSettled([
		create({ code, address }),
		create({ code, address }, { username: 'other' })
	]);
	expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
	const people = await db.asOwner((o) => o.selectFrom('person').selectAll().execute());
	expect(people).toHaveLength(1);
});

test('a wrong code makes nobody and cannot be tried through, a weak password keeps the code', async () => {
	const { code, create } = await emptyInstallation();
	await expect(create({ code: 'AAAAA', address })).rejects.toMatchObject({
		code: 'set-up-code-wrong'
	});
	await expect(create({ code, address }, { newPassword: 'matkhau123456' })).rejects.toMatchObject({
		code: 'weak-password'
	});
	for (let i = 0; i < 29; i++) await create({ code: 'AAAAA', address }).catch(() => undefined);
	await expect(create({ code, address })).rejects.toMatchObject({ code: 'too-many-attempts' });
});

test('whoever has the console needs no code', async () => {
	const { create } = await emptyInstallation();
	expect(await create('console')).toHaveProperty('personId');
});

test('an installation with people keeps its administrators', async () => {
	const w = await makeDoorWorld();
	await expect(createFirstAdministrator(await w.ctx(), form, 'console')).rejects.toMatchObject({
		code: 'already-done'
	});
});
