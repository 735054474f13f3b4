import type { Content as Node } from 'pdfmake/interfaces';
import type { Content } from '#lib/domain/document/content.ts';
import { isEmptyRichText } from '#lib/domain/rich-text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { heading, paragraph } from '../parts/heading.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { richText } from '../parts/rich-text.ts';
import { table } from '../parts/table.ts';
import { recordTable } from './records.ts';
import { dashed, serviceFacts, serviceSections } from './service.ts';
import { stepHeading, stepTable } from './steps.ts';

type Section = { title: string; body: Node[] };

/**
 * Sections 1–7 of a procedure (domain notes 3.6), each printed even when there is nothing to say. Any
 * other document (policy, objectives, model) prints only what it holds, and no number over one part.
 */
export function sections(content: Content, procedure: boolean, locale: Locale): Node[] {
	const all = sectionList(content, locale);
	const shown = procedure ? all : all.filter((section) => section.body.length > 0);
	if (!procedure && shown.length === 1) return keepWithNext(shown[0]?.body ?? []);
	return keepWithNext(
		shown.flatMap(({ title, body }, i) => [
			heading(`${i + 1}. ${title}`, { id: sectionId(i + 1) }),
			...(body.length ? body : [paragraph(m.paper_none({}, { locale }))])
		])
	);
}

const sectionId = (number: number): string => `section-${number}`;

function sectionList(c: Content, locale: Locale): Section[] {
	const told = (text: Content['purpose']) => (isEmptyRichText(text) ? [] : richText(text));
	return [
		{ title: m.paper_section_purpose({}, { locale }), body: told(c.purpose) },
		{ title: m.paper_section_scope({}, { locale }), body: told(c.scope) },
		{
			title: m.paper_section_references({}, { locale }),
			body: dashed(c.references.map((r) => r.text))
		},
		{ title: m.paper_section_definitions({}, { locale }), body: definitions(c, locale) },
		{ title: m.paper_section_content({}, { locale }), body: contentBody(c, told(c.body), locale) },
		{ title: m.paper_section_forms({}, { locale }), body: forms(c, locale) },
		{ title: m.paper_section_records({}, { locale }), body: recordTable(c.records, locale) }
	];
}

function contentBody(c: Content, body: Node[], locale: Locale): Node[] {
	if (c.service)
		return [
			serviceFacts(c.service, locale),
			...body,
			...serviceSections(c.service, c.steps, sectionId(5), locale)
		];
	return [
		...body,
		...(c.steps.length ? [stepHeading(c.body, locale), ...stepTable(c.steps, locale)] : [])
	];
}

const definitions = (c: Content, locale: Locale): Node[] =>
	c.definitions.length
		? [
				table({
					columns: [
						{ head: m.paper_term({}, { locale }), width: 120 },
						{ head: m.paper_meaning({}, { locale }), width: null }
					],
					rows: c.definitions.map((d) => [{ text: d.term, bold: true }, d.meaning]),
					none: ''
				})
			]
		: [];

const forms = (c: Content, locale: Locale): Node[] =>
	c.forms.length
		? [
				table({
					columns: [
						{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
						{ head: m.paper_code({}, { locale }), width: 110 },
						{ head: m.paper_form_name({}, { locale }), width: null }
					],
					rows: c.forms.map((f, i) => [`${i + 1}`, f.code, f.name]),
					none: ''
				})
			]
		: [];
