import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDateTime, formatNumber } from '#lib/i18n/text/format.ts';
import { formPage } from './parts/form-page.ts';
import { heading, paragraph } from './parts/heading.ts';
import { keepWithNext } from './parts/keep-with-next.ts';
import { size } from './parts/page.ts';
import { table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, HashListPrint } from './types.ts';

/**
 * SHA-256 of every file of the pack and the head of the ward's event chain: with both on signed paper,
 * neither a file nor the trail can be changed later without it showing.
 */
export function hashListDefinition(input: HashListPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: m.paper_hash_list_title({}, { locale }),
			subtitle: '',
			content: keepWithNext([
				heading(m.paper_hash_files({}, { locale })),
				paragraph(m.paper_hash_explained({}, { locale })),
				table({
					columns: [
						{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
						{ head: m.paper_file({}, { locale }), width: 150 },
						{ head: m.paper_bytes({}, { locale }), width: 58, align: 'right' },
						{ head: 'SHA-256', width: null }
					],
					rows: data.files.map((file, i) => [
						`${i + 1}`,
						file.name,
						formatNumber(file.bytes, locale),
						{ text: inFours(file.sha256), fontSize: size.small }
					]),
					none: m.paper_none({}, { locale }),
					fontSize: 11
				}),
				heading(m.paper_chain_head({}, { locale })),
				...chainHead(data.chain, locale)
			])
		},
		edition
	);
}

/** Groups that an eye can compare, and that break at the margin. */
export const inFours = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

function chainHead(chain: HashListPrint['chain'], locale: Locale): Node[] {
	if (!chain) return [paragraph(m.paper_chain_empty({}, { locale }))];
	const rows: [string, string][] = [
		[m.paper_chain_seq({}, { locale }), formatNumber(chain.seq, locale)],
		[m.paper_chain_at({}, { locale }), formatDateTime(chain.at)],
		[m.paper_chain_hash({}, { locale }), inFours(chain.hash)],
		[
			m.paper_chain_checkpoint({}, { locale }),
			chain.checkpoint === null
				? m.paper_none({}, { locale })
				: formatNumber(chain.checkpoint, locale)
		]
	];
	return [
		table({
			columns: [
				{ head: m.paper_item({}, { locale }), width: 160 },
				{ head: m.paper_value({}, { locale }), width: null }
			],
			rows,
			none: '',
			fontSize: 11
		})
	];
}
