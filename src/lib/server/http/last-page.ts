import { redirect } from '@sveltejs/kit';
import type { Paging } from '../queries/list.ts';

/** A list grew shorter, or its address was typed: who asks for what lies behind its end gets its last page. */
export function leadToLastPage(url: URL, { page, pageSize }: Paging, total: number): void {
	const last = Math.max(1, Math.ceil(total / pageSize));
	if (page <= last) return;
	const params = new URLSearchParams(url.searchParams);
	params.set('page', String(last));
	redirect(303, `${url.pathname}?${params}`);
}
