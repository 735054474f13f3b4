import type { Redline, RowChange } from '#lib/domain/document/compare.ts';
import { changeLabel, partLabel } from '#lib/i18n/content-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { ProcedurePrint, SignaturePrint } from '#lib/pdf/types.ts';
import type { Context } from './context.ts';
import type { DistributionRow } from './database/distribution.ts';
import type { DocumentRow } from './database/documents.ts';
import * as revisions from './database/revisions.ts';
import type { SignatureRow } from './database/signatures.ts';
import type { Reader } from './database/transaction.ts';
import { wardPrint } from './ward-print.ts';

/** Paper is Vietnamese, whoever approves in whatever language. */
const locale = 'vi' as const;

/** A revision with its list and signatures, as it is stored or is about to be. */
export type Printable = {
	document: DocumentRow;
	revision: revisions.RevisionRow;
	distribution: DistributionRow[];
	signatures: SignatureRow[];
};

/** Everything that the printed procedure shows (domain notes 3), out of the rows. */
export async function procedurePrint(
	db: Reader,
	ctx: Pick<Context, 'today' | 'publicUrl'>,
	{ document, revision, distribution, signatures }: Printable
): Promise<ProcedurePrint> {
	const earlier = await revisions.earlierOfIssue(db, revision);
	return {
		ward: await wardPrint(db, revision.wardId, revision.issuedOn ?? ctx.today),
		document: { code: document.code, title: revision.title, kind: document.kind },
		revision: {
			id: revision.id,
			issue: revision.issue,
			revision: revision.revision,
			issuedOn: revision.issuedOn,
			effectiveFrom: revision.effectiveFrom,
			decisionNumber: revision.decisionNumber ?? '',
			contentSha256: revision.contentSha256 ?? ''
		},
		content: revision.content,
		signatures: signatures.flatMap(signaturePrint),
		history: [...earlier, revision].map((r) => ({
			request: r.reason,
			part: r.changedParts,
			description: describeChange(r.redline),
			number: { issue: r.issue, revision: r.revision },
			date: r.issuedOn ?? ctx.today
		})),
		distribution: distribution.map(({ recipient, copies, copyNumber, medium }) => ({
			recipient,
			copies,
			copyNumber,
			medium
		})),
		verifyUrl: `${ctx.publicUrl}/verify/${revision.id}`,
		stamp: null
	};
}

/** Later confirmations of a periodic review are not on the paper that was approved. */
function signaturePrint(s: SignatureRow): SignaturePrint[] {
	if (s.meaning === 'confirm') return [];
	return [
		{
			meaning: s.meaning,
			name: s.signerName,
			title: s.signerTitle,
			onBehalfOf:
				s.delegatorName === null ? null : { name: s.delegatorName, title: s.delegatorTitle ?? '' },
			at: s.at.toISOString(),
			contentSha256: s.contentSha256
		}
	];
}

/** “Các bước thực hiện (sửa 3, thêm 1); Phí, lệ phí (bỏ 1)”: rows of the stored redline, counted. */
function describeChange(redline: Redline | null): string {
	if (redline === null) return m.document_first_issue({}, { locale });
	return redline
		.map(({ part, rows }) => {
			const counts = new Map<string, number>();
			for (const kind of changedRows(rows)) {
				const word = changeLabel(kind, locale).toLowerCase();
				counts.set(word, (counts.get(word) ?? 0) + 1);
			}
			const counted = [...counts].map(([word, count]) => `${word} ${count}`);
			return `${partLabel(part, locale)} (${counted.join(', ')})`;
		})
		.join('; ');
}

/** A redline tells of fields; one row of several changed fields is one change to a reader. */
function changedRows(changes: RowChange[]): RowChange['kind'][] {
	const rows = new Map<string, RowChange['kind']>();
	for (const { path, kind } of changes) {
		const row = kind === 'moved' ? path : path.replace(/\.[^.]*$/, '');
		const before = rows.get(row);
		rows.set(row, before === undefined || before === kind ? kind : 'changed');
	}
	return [...rows.values()];
}
