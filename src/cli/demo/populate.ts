import { addDays } from '#lib/domain/calendar/dates.ts';
import { saveDemoAccounts } from '#lib/server/auth/demo-accounts.ts';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { idsBySlug } from '#lib/server/database/unit-history.ts';
import { loadCalendar as readCalendar } from '#lib/server/templates/calendar.ts';
import { loadLegalDocuments as readLaw } from '#lib/server/templates/legal-documents.ts';
import { loadUnits as readUnits } from '#lib/server/templates/units.ts';
import { createFirstAdministrator } from '#lib/server/usecases/create-first-administrator.ts';
import { createPerson } from '#lib/server/usecases/create-person.ts';
import { grantMembership } from '#lib/server/usecases/grant-membership.ts';
import { loadCalendar } from '#lib/server/usecases/load-calendar.ts';
import { loadLegalDocuments } from '#lib/server/usecases/load-legal-documents.ts';
import { loadUnits } from '#lib/server/usecases/load-units.ts';
import { accountsToShow, guestWard } from './accounts.ts';
import { inventedName } from './names.ts';
import { demoPassword, inPostSince, postNames } from './posts.ts';
import { type DemoWard, type Stage, instant } from './stage.ts';
import { type Accounts, staffWard } from './staff-ward.ts';

/**
 * Nine units as they stood in 2019 with invented people in every post, the law and the calendar.
 * @param today the day of loading: the external auditor is a guest until two months later.
 * @param staffed told of each ward as soon as its people are there.
 */
export async function populate(
	stage: Stage,
	today: string,
	staffed: (ward: DemoWard) => void
): Promise<void> {
	const set = readUnits();
	const began = instant(inPostSince, '08:00');
	const adminName = inventedName(0);
	const { personId: adminId } = await createFirstAdministrator(
		await stage.as(null, began),
		{
			username: 'quantri',
			fullName: adminName,
			unitName: set.province.name,
			newPassword: demoPassword,
			newPasswordAgain: demoPassword
		},
		'console'
	);
	const admin = await stage.as(adminId, began);
	await loadUnits(admin, set);
	await loadLegalDocuments(admin, [...readLaw().values()]);
	await loadCalendar(admin, readCalendar());
	const ids = await reading(admin, idsBySlug);

	const everybody = new Map([['quantri', { personId: adminId, fullName: adminName }]]);
	for (const [index, unit] of set.units.entries()) {
		const { ward, accounts } = await staffWard(admin, unit, ids, 10 + index * postNames.length);
		staffed(ward);
		for (const [username, account] of accounts) everybody.set(username, account);
	}
	const add = outsiders(admin, ids, everybody);
	await add('thanhpho', inventedName(2), set.city.slug, 'overseer', null);
	await add('khach', inventedName(3), guestWard, 'guest', addDays(today, 60));
	await saveDemoAccounts(
		admin.database,
		[...everybody.values()].map(({ personId }) => personId),
		demoPassword,
		accountsToShow().map((account) => ({
			...account,
			fullName: everybody.get(account.username)?.fullName ?? ''
		})),
		began
	);
}

/** People who come from outside the wards: the city's overseer, an external auditor. */
const outsiders =
	(admin: Context, ids: ReadonlyMap<string, number>, everybody: Accounts) =>
	async (
		username: string,
		fullName: string,
		unit: string,
		role: 'overseer' | 'guest',
		validUntil: string | null
	): Promise<void> => {
		const personId = await createPerson(admin, { username, fullName });
		await grantMembership(admin, {
			personId,
			wardId: ids.get(unit) ?? 0,
			role,
			validFrom: inPostSince,
			validUntil
		});
		everybody.set(username, { personId, fullName });
	};
