import { readForm } from './http/form-body.ts';

/**
 * A form with a list of rows (`causes.3.text`), sent on without the rows in which nobody wrote: a page
 * without scripts offers some. The others are counted anew from 0, so that what is said of a row is
 * said of the row that stands there when the form comes back.
 * @param member the field that a row must have to be one.
 * @throws Refusal `request-too-large`, `invalid-input`.
 */
export async function withFilledRows(
	request: Request,
	list: string,
	member: string
): Promise<Request> {
	const form = await readForm(request);
	const numbers = new Map<string, number>();
	const numberOf = (row: string): number | null => {
		const text = form.get(`${list}.${row}.${member}`);
		if (typeof text !== 'string' || text.trim() === '') return null;
		const known = numbers.get(row) ?? numbers.size;
		numbers.set(row, known);
		return known;
	};
	const filled = new FormData();
	const name = new RegExp(`^${list}\\.(\\d{1,4})\\.(.+)$`);
	for (const [field, value] of form) {
		const [, row, rest] = name.exec(field) ?? [];
		if (row === undefined) filled.append(field, value);
		else {
			const number = numberOf(row);
			if (number !== null) filled.append(`${list}.${number}.${rest}`, value);
		}
	}
	return new Request(request.url, { method: 'POST', body: filled });
}
