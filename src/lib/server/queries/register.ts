import * as v from 'valibot';
import { documentKinds, fields } from '#lib/domain/document/kinds.ts';
import { registerStandings } from '#lib/domain/document/standing.ts';
import {
	type RegisterFilter,
	type RegisterOrder,
	registerSorts
} from '#lib/server/database/register.ts';
import { type Paging, choiceOf, pagingOf, wordsOf } from './list.ts';

export type RegisterQuery = Omit<RegisterFilter, 'wardId' | 'asOf' | 'today'> &
	RegisterOrder &
	Paging;

const uuid = v.pipe(v.string(), v.uuid());
const clause = v.pipe(v.string(), v.regex(/^\d{1,2}(\.\d{1,2}){0,3}$/));

/** The register as its address asks for it: by code, unless something else is asked. */
export function registerQuery(params: URLSearchParams): RegisterQuery {
	const owner = params.get('owner');
	const clauseNumber = params.get('clause');
	return {
		field: choiceOf(params, 'field', fields),
		kind: choiceOf(params, 'kind', documentKinds),
		standing: choiceOf(params, 'standing', registerStandings),
		clause: v.is(clause, clauseNumber) ? clauseNumber : undefined,
		ownerId: v.is(uuid, owner) ? owner : undefined,
		reviewDue: choiceOf(params, 'review', ['overdue', '30d']),
		q: wordsOf(params) || undefined,
		sort: choiceOf(params, 'sort', registerSorts) ?? 'code',
		direction: choiceOf(params, 'direction', ['asc', 'desc']) ?? 'asc',
		...pagingOf(params)
	};
}
