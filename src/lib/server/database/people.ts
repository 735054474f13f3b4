import { foldText } from '#lib/i18n/text/normalise.ts';
import { nameSortKey } from '#lib/i18n/text/sort.ts';
import type { Reader, Trx } from './transaction.ts';

export type NewPerson = {
	id: string;
	username: string;
	fullName: string;
	email: string | null;
	locale: 'vi' | 'en';
};

/** A page of people in the order of Vietnamese names; `q` is matched without marks. */
export async function peoplePage(
	db: Reader,
	{ q, page, pageSize }: { q: string; page: number; pageSize: number }
) {
	const found = db
		.selectFrom('person as p')
		.$if(q !== '', (query) =>
			query.where((eb) =>
				eb.or([
					eb('p.nameFolded', 'like', `%${escapeLike(foldText(q))}%`),
					eb('p.username', 'like', `%${escapeLike(q.toLowerCase())}%`)
				])
			)
		);
	const { total } = await found
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	const rows = await found
		.select(['p.id', 'p.username', 'p.fullName', 'p.email', 'p.locale', 'p.active'])
		.orderBy('p.nameSortKey')
		.orderBy('p.id')
		.limit(pageSize)
		.offset((page - 1) * pageSize)
		.execute();
	return { rows, total };
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const personById = (db: Reader, id: string) =>
	db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

export const personByUsername = (db: Reader, username: string) =>
	db.selectFrom('person').selectAll().where('username', '=', username).executeTakeFirst();

/** @returns false when the username is taken. */
export async function insertPerson(trx: Trx, person: NewPerson): Promise<boolean> {
	const row = await trx
		.insertInto('person')
		.values({ ...person, ...nameKeys(person.fullName) })
		.onConflict((oc) => oc.column('username').doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export type PersonChange = Pick<NewPerson, 'fullName' | 'email' | 'locale'> & { active: boolean };
export async function updatePerson(trx: Trx, id: string, change: PersonChange): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('person')
		.set({ ...change, ...nameKeys(change.fullName) })
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

const nameKeys = (fullName: string) => ({
	nameSortKey: nameSortKey(fullName),
	nameFolded: foldText(fullName)
});
