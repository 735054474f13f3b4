import { expect, test } from 'vitest';
import { definitionOf } from '#lib/pdf/forms.ts';
import { allForms } from '../support/forms.ts';
import { edition, english } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

test.each(allForms.map((form) => [form.kind, form] as const))(
	'%s is printed in both languages',
	(_, form) => {
		const [vi, en] = [edition, english].map((e) => words(definitionOf(form, e).content));
		expect(vi?.length).toBeGreaterThan(3);
		expect(en).not.toEqual(vi);
	}
);

test.each(allForms.map((form) => [form.kind, form] as const))(
	'%s is plain data that crosses to a worker and back unchanged',
	(_, form) => {
		expect(structuredClone(form)).toEqual(form);
		expect(JSON.parse(JSON.stringify(form))).toEqual(form);
	}
);
