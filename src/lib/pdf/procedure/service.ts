import type { Content as Node } from 'pdfmake/interfaces';
import type { Content, Service } from '#lib/domain/document/content.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { heading, paragraph, subheading } from '../parts/heading.ts';
import { table } from '../parts/table.ts';
import { unbroken } from '../parts/unbroken.ts';
import { feeTable } from './fees.ts';
import { deadlineText } from './deadlines.ts';
import { stepTable, withNote } from './steps.ts';
import { counted } from '#lib/i18n/paper-words.ts';

/**
 * 5.1–5.7 of an administrative procedure (domain notes 3.6). Applicants, conditions, channels and the
 * result, which other wards number among them, stand in the table before, so that 5.1–5.7 keep the
 * numbers by which people look them up.
 */
export function serviceSections(
	s: Service,
	steps: Content['steps'],
	under: string,
	locale: Locale
): Node[] {
	const section = (number: string, title: string): Node =>
		heading(`${number} ${title}`, { level: 2, under });
	return [
		section('5.1', m.paper_legal_bases({}, { locale })),
		...dashed(listed(s.legalBases.map((b) => legalBasis(b, locale)))),
		section('5.2', m.paper_dossier({}, { locale })),
		...dossierTables(s, locale),
		section('5.3', m.paper_sets({}, { locale })),
		paragraph(m.paper_sets_count({ count: counted(s.sets, locale) }, { locale })),
		section('5.4', m.paper_processing_time({}, { locale })),
		...dashed(s.deadlines.map((d) => deadlineText(d, s.deadlines.length > 1, locale))),
		section('5.5', m.paper_place({}, { locale })),
		paragraph(s.place || m.paper_none({}, { locale })),
		section('5.6', m.paper_fees({}, { locale })),
		s.fees.length ? feeTable(s.fees, locale) : paragraph(m.paper_no_fee({}, { locale })),
		section('5.7', m.paper_process({}, { locale })),
		...stepTable(steps, locale)
	];
}

/** What a citizen asks first, in two columns; a line without an answer is left out. */
export function serviceFacts(s: Service, locale: Locale): Node {
	const rows = [
		[m.paper_national_code({}, { locale }), s.nationalCode],
		[m.paper_applicants({}, { locale }), s.applicants],
		[m.paper_conditions({}, { locale }), s.conditions],
		[
			m.paper_channels({}, { locale }),
			s.channels.map((channel) => channelWord(channel, locale)).join('; ')
		],
		[m.paper_online_level({}, { locale }), levelWord(s.onlineLevel, locale)],
		[m.paper_result({}, { locale }), s.result]
	].filter(([, value]) => value);
	return table({
		columns: [
			{ head: m.paper_item({}, { locale }), width: 130 },
			{ head: m.paper_content({}, { locale }), width: null }
		],
		rows: rows.map(([label = '', value = '']) => [{ text: label, bold: true }, value]),
		none: m.paper_none({}, { locale })
	});
}

const legalBasis = (b: Service['legalBases'][number], locale: Locale): string =>
	b.articles
		? m.paper_legal_basis_articles(b, { locale })
		: m.paper_legal_basis({ title: b.title, number: b.number }, { locale });

/** One a line, each ending in a semicolon and the last in a full stop (NĐ 30/2020, Phụ lục I). */
const listed = (lines: string[]): string[] =>
	lines.map((line, i) => `${line}${i === lines.length - 1 ? '.' : ';'}`);

/** What is handed in and what is only shown are two lists: nobody may keep the second. */
function dossierTables(s: Service, locale: Locale): Node[] {
	const list = (handling: 'submit' | 'present', title: string): Node[] => {
		const items = s.dossier.filter((d) => d.handling === handling);
		return items.length ? [subheading(title), dossierTable(items, locale)] : [];
	};
	const lists = [
		...list('submit', m.paper_dossier_submit({}, { locale })),
		...list('present', m.paper_dossier_present({}, { locale }))
	];
	return lists.length ? lists : [paragraph(m.paper_none({}, { locale }))];
}

const dossierTable = (items: Service['dossier'], locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
			{ head: m.paper_paper_name({}, { locale }), width: null },
			{ head: m.paper_originals({}, { locale }), width: 60, align: 'center' },
			{ head: m.paper_duplicates({}, { locale }), width: 52, align: 'center' }
		],
		rows: items.map((d, i) => dossierRow(d, i, locale)),
		none: ''
	});

function dossierRow(d: Service['dossier'][number], index: number, locale: Locale): Node[] {
	const notes = [d.form && m.paper_by_form({ form: d.form }, { locale }), d.condition].filter(
		Boolean
	);
	const count = (n: number) => (n === 0 ? '–' : counted(n, locale));
	return [`${index + 1}`, withNote(d.name, notes.join('. ')), count(d.originals), count(d.copies)];
}

function channelWord(channel: Service['channels'][number], locale: Locale): string {
	switch (channel) {
		case 'in_person':
			return m.paper_channel_in_person({}, { locale });
		case 'post':
			return m.paper_channel_post({}, { locale });
		case 'online':
			return m.paper_channel_online({}, { locale });
	}
}

function levelWord(level: Service['onlineLevel'], locale: Locale): string {
	switch (level) {
		case 'none':
			return '';
		case 'information':
			return m.paper_online_information({}, { locale });
		case 'partial':
			return m.paper_online_partial({}, { locale });
		case 'full':
			return m.paper_online_full({}, { locale });
	}
}

/** Lines with a dash, as legal bases and deadlines are listed in administrative documents. */
export const dashed = (lines: string[]): Node[] =>
	lines.map((line) => ({
		columns: [
			{ text: '-', width: 12 },
			{ text: unbroken(line), width: '*', alignment: 'justify' }
		],
		// A few lines go to the next page together; more would leave a hole.
		unbreakable: line.length < 300,
		margin: [14, 0, 0, 4]
	}));
