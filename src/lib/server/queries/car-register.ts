import * as v from 'valibot';
import { carSources, carStates } from '#lib/domain/nonconformity/states.ts';
import { type CarFilter, type CarOrder, carSorts } from '#lib/server/database/car-register.ts';
import { type Paging, choiceOf, pagingOf, wordsOf } from './list.ts';

export type CarQuery = Omit<CarFilter, 'wardId' | 'today'> & CarOrder & Paging;

const uuid = v.pipe(v.string(), v.uuid());

/** The register of CARs as its address asks for it: what is overdue first, unless something else is asked. */
export function carQuery(params: URLSearchParams): CarQuery {
	const owner = params.get('owner');
	const department = Number(params.get('department'));
	return {
		state: choiceOf(params, 'state', ['open', 'finished', ...carStates]),
		source: choiceOf(params, 'source', carSources),
		grade: choiceOf(params, 'grade', ['major', 'minor']),
		ownerId: v.is(uuid, owner) ? owner : undefined,
		departmentId: Number.isInteger(department) && department > 0 ? department : undefined,
		overdue: params.get('due') === 'overdue' || undefined,
		q: wordsOf(params) || undefined,
		sort: choiceOf(params, 'sort', carSorts) ?? 'urgency',
		direction: choiceOf(params, 'direction', ['asc', 'desc']) ?? 'asc',
		...pagingOf(params)
	};
}
