import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { footer, shortHash } from './parts/footer.ts';
import { headerBlock } from './parts/header-block.ts';
import { keepWithNext } from './parts/keep-with-next.ts';
import { sheet } from './parts/page.ts';
import { printableData } from './parts/text.ts';
import { cover } from './procedure/cover.ts';
import { changeHistory, distributionList } from './procedure/front-matter.ts';
import { sections } from './procedure/sections.ts';
import { isProcedure } from '#lib/domain/document/kinds.ts';
import { kindWord } from '#lib/i18n/paper-words.ts';
import { dayOr } from './parts/day-or.ts';
import type { Edition, ProcedurePrint } from './types.ts';

/**
 * A process document in the layout wards use (domain notes 3): cover with sign-off, change history and
 * distribution, then its sections. ISO 9001:2015 7.5.2: identification, format, review and approval
 * are on the paper itself.
 */
export function procedureDefinition(input: ProcedurePrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { document, revision, labels } = data;
	const { locale } = edition;
	const number = printNumber(revision);
	return sheet(
		{
			title: `${document.code} ${document.title}`,
			author: data.ward.name,
			reference: revision.contentSha256,
			orientation: 'portrait',
			stamp: data.stamp,
			header: headerBlock({
				agency: data.ward.name,
				kind: kindWord(document.kind, locale),
				title: document.title,
				facts: [
					{ label: labels?.code ?? m.paper_code({}, { locale }), value: document.code },
					{
						label: labels?.issuedOn ?? m.paper_issued_on({}, { locale }),
						value: dayOr(revision.issuedOn)
					},
					{ label: labels?.number ?? m.paper_issue_revision({}, { locale }), value: number }
				],
				pageLabel: labels?.page ?? m.paper_page({}, { locale }),
				orientation: 'portrait'
			}),
			footer: footer(
				{
					marks: [
						document.code,
						`${m.paper_issue_revision({}, { locale })} ${number}`,
						m.paper_content_hash({ hash: shortHash(revision.contentSha256) }, { locale })
					],
					verifyUrl: data.verifyUrl,
					stamp: data.stamp,
					orientation: 'portrait'
				},
				edition
			),
			content: [
				...cover(data, edition),
				{
					stack: keepWithNext([
						...changeHistory(data, edition),
						...distributionList(data, edition)
					]),
					pageBreak: 'before'
				},
				{
					stack: sections(data.content, isProcedure(document.kind), locale),
					pageBreak: 'before'
				}
			]
		},
		edition
	);
}
