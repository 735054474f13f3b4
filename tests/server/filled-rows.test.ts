import { expect, test } from 'vitest';
import { withFilledRows } from '#lib/server/filled-rows.ts';
import { readForm } from '#lib/server/http/form-body.ts';

const sent = (fields: [string, string][]) => {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return new Request('http://ward/form', { method: 'POST', body });
};

test('rows in which nobody wrote are left out, the others counted anew with all they hold', async () => {
	const request = sent([
		['version', '3'],
		['causes.0.id', 'a'],
		['causes.0.text', '  '],
		['causes.1.id', 'b'],
		['causes.1.text', 'Không ai nhắc hạn'],
		['causes.1.isRoot', 'yes'],
		['causes.7.id', 'c'],
		['causes.7.text', 'Không có quy định'],
		['causes.7.parentId', 'b'],
		['clauses', '8.7'],
		['clauses', '9.1']
	]);
	const form = await readForm(await withFilledRows(request, 'causes', 'text'));
	expect([...form]).toEqual([
		['version', '3'],
		['causes.0.id', 'b'],
		['causes.0.text', 'Không ai nhắc hạn'],
		['causes.0.isRoot', 'yes'],
		['causes.1.id', 'c'],
		['causes.1.text', 'Không có quy định'],
		['causes.1.parentId', 'b'],
		['clauses', '8.7'],
		['clauses', '9.1']
	]);
});
