import type { Content } from '#lib/domain/document/content.ts';
import type { DocumentKind } from '#lib/domain/document/kinds.ts';
import type { LegalValidity } from '#lib/domain/document/legal-validity.ts';
import type { RevisionNumber } from '#lib/domain/document/numbering.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';

/**
 * What the printed forms are made of: plain data that can be stored, hashed and sent to a worker.
 * A day is `YYYY-MM-DD` (Asia/Ho_Chi_Minh), an instant is ISO 8601 in UTC; `null` and `''` print as
 * room for a pen.
 */
export type Day = string;
export type Instant = string;

/** Decides language and the dates inside the file: same data, same edition, same bytes. */
export type Edition = { locale: Locale; issuedAt: Instant };

/** The office in whose name a sheet is printed; names in ordinary case, capitals are made here. */
export type WardPrint = {
	name: string;
	/** Cơ quan chủ quản; '' when none is printed. */
	superior: string;
	/** Địa danh of the date line. */
	place: string;
};

export type Stamp = 'draft' | 'obsolete';
export type Medium = 'paper' | 'electronic' | 'both';

export type SignaturePrint = {
	meaning: 'draft' | 'review' | 'approve' | 'issue';
	name: string;
	title: string;
	/** Whom the signer stands in for; both names are printed (KT. unless said otherwise). */
	onBehalfOf?: { name: string; title: string; form?: 'KT' | 'TUQ' | 'TL' } | null;
	at: Instant;
	contentSha256: string;
};

export type ProcedurePrint = {
	ward: WardPrint;
	document: { code: string; title: string; kind: DocumentKind };
	revision: RevisionNumber & {
		id: string;
		issuedOn: Day | null;
		effectiveFrom: Day | null;
		/** Số quyết định ban hành, e.g. `12/QĐ-UBND`; '' when there is none yet. */
		decisionNumber: string;
		contentSha256: string;
	};
	content: Content;
	signatures: SignaturePrint[];
	history: (Omit<ChangeRow, 'number'> & { number: RevisionNumber })[];
	distribution: { recipient: string; copies: number; copyNumber: string; medium: Medium }[];
	/** Address behind the QR of every page; '' prints none. */
	verifyUrl: string;
	stamp: Stamp | null;
	/** Some wards write “Mã số” for “Mã hiệu”: what is given here replaces the usual word. */
	labels?: Partial<Record<'code' | 'issuedOn' | 'number' | 'page', string>>;
};
type ChangeRow = { request: string; part: string; description: string; number: unknown; date: Day };

/** What every form of the pack carries besides its own rows. */
export type FormPrint = {
	ward: WardPrint;
	/** Code and issue of the form itself, e.g. `BM.ISO.01.02` and 01/00; '' when it has no code. */
	form: { code: string; number: RevisionNumber };
	/** What the sheet belongs to, e.g. the number of the pack; '' when printed by itself. */
	reference: string;
	verifyUrl: string;
};

export type RegisterPrint = FormPrint & {
	asOf: Day;
	rows: (RevisionNumber & {
		/** Rows that follow each other under one group name get one heading row; '' for none. */
		group: string;
		title: string;
		code: string;
		issuedOn: Day | null;
		effectiveFrom: Day | null;
		appliesTo: string;
		note: string;
	})[];
};

/** BM.ISO.01.03: `usedBy` are codes of the ward's documents; `replacedBy` is '' where nothing did. */
export type ExternalRegisterPrint = FormPrint & {
	asOf: Day;
	rows: {
		number: string;
		title: string;
		issuer: string;
		issuedOn: Day | null;
		effectiveFrom: Day | null;
		usedBy: string[];
		validity: LegalValidity;
		replacedBy: string;
		checkedOn: Day | null;
	}[];
};

/** BM.ISO.01.05: `code` is the document's that asks for the record; null years are for ever. */
export type RecordRegisterPrint = FormPrint & {
	asOf: Day;
	rows: (Pick<
		Content['records'][number],
		'name' | 'keeper' | 'medium' | 'retentionYears' | 'basis'
	> & {
		code: string;
	})[];
};

export type CopyRow = {
	recipient: string;
	copyNumber: string;
	medium: Medium;
	receivedOn: Day | null;
	/** Who confirmed receipt in the product; '' leaves room for a signature. */
	receivedBy: string;
	/** Where that was signed on paper: who wrote it into the product, and when. */
	recorded: { by: string; on: Day } | null;
	recalledOn: Day | null;
	recalledBy: string;
};

export type DistributionPrint = FormPrint & {
	asOf: Day;
	rows: (CopyRow & { title: string; code: string; number: RevisionNumber })[];
};

export type RecallListPrint = FormPrint & {
	document: { code: string; title: string; number: RevisionNumber };
	reason: 'superseded' | 'withdrawn';
	/** Number or code of what takes its place; '' when nothing does. */
	replacedBy: string;
	/** Last day in force. */
	effectiveUntil: Day;
	/** Day until which the master copy is kept; null = permanently. */
	keepUntil: Day | null;
	rows: CopyRow[];
};

export type ChangeLogPrint = FormPrint & {
	from: Day;
	until: Day;
	rows: {
		at: Instant;
		actor: string;
		code: string;
		title: string;
		number: RevisionNumber;
		/** What happened, in the language of the edition. */
		what: string;
		reason: string;
	}[];
};

export type HashListPrint = FormPrint & {
	files: { name: string; sha256: string; bytes: number }[];
	/** Head of the ward's event chain; null while it holds no event. */
	chain: { seq: number; hash: string; at: Instant; checkpoint: number | null } | null;
};

export type PackCoverPrint = {
	ward: WardPrint;
	/** Number of the pack, e.g. `MC-2026-003`. */
	number: string;
	from: Day;
	until: Day;
	preparedBy: { name: string; title: string };
	/** Sheets of the whole pack; null when not yet known. */
	pages: number | null;
	documents: number;
	verifyUrl: string;
};

export type PackPart = {
	/** Number in the order of the pack, e.g. `5`. */
	number: string;
	name: string;
	/** First page within the pack; null for a part that is not held. */
	page: number | null;
	/** Clauses a missing part would prove, e.g. `9.2`; '' for a part that is present. */
	clause: string;
	items: { name: string; page: number }[];
};

export type PackContentsPrint = FormPrint & { parts: PackPart[] };

export type MissingPartsPrint = FormPrint & {
	/** `evidence`: what would have to be there, in the language of the edition. */
	parts: { number: string; name: string; clause: string; evidence: string }[];
	/** What is under way is neither there nor missing. */
	running: { of: string; title: string; until: Day }[];
};
