import { expect, test } from 'vitest';
import { listDemoAccounts, saveDemoAccounts } from '#lib/server/auth/demo-accounts.ts';
import { demo, door, makeDoorWorld } from '../../support/accounts.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';

test('a demo lists its accounts, and each of them can sign in', async () => {
	const w = await makeDoorWorld();
	expect(await listDemoAccounts(w.db)).toEqual([]);
	const lan = {
		username: 'lan',
		fullName: 'Nguyễn Thị Lan',
		role: 'coordinator',
		unit: 'Phường Thanh Bình'
	};
	await saveDemoAccounts(w.db, [w.ids.lan, w.ids.minh], 'thử cho biết', [lan], new Date());
	const accounts = await listDemoAccounts(w.db);
	expect(accounts).toEqual([{ ...lan, password: 'thử cho biết' }]);
	for (const username of ['lan', 'minh'])
		await signIn(await w.ctx(), { username, password: 'thử cho biết' }, door(null, demo));
});
