import type { ProvedStage } from '#lib/domain/nonconformity/proofs.ts';
import type {
	CarSource,
	CarState,
	CauseCategory,
	Disposition,
	TargetOperator
} from '#lib/domain/nonconformity/states.ts';
import type { Day, FormPrint, Instant } from '../types.ts';

/** Who, as printed; null and '' leave room for a pen. */
export type PersonPrint = { name: string; title: string };

/** A signature made in the product over the content with this hash. */
export type ActSignaturePrint = PersonPrint & { at: Instant; contentSha256: string };

/** A picture for paper: a small JPEG as a data address, and its pixels. */
export type PhotoPrint = { jpeg: string; width: number; height: number };

/** `photo` comes with the print alone (server/print/photos.ts), and only to a picture. */
export type EvidencePrint = {
	name: string;
	caption: string;
	sha256: string;
	mediaType: string;
	photo?: PhotoPrint;
};

/** In the order of the analysis; a cause stands below the one it explains. */
export type CausePrint = {
	id: string;
	parentId: string | null;
	category: CauseCategory | null;
	text: string;
	evidence: string;
	isRoot: boolean;
	files: EvidencePrint[];
};

export type HandoverPrint = { before: string; after: string; reason: string; on: Day };
export type PostponementPrint = {
	dueBefore: Day;
	dueAfter: Day;
	reason: string;
	by: string;
	on: Day;
};

export type ActionPrint = {
	id: string;
	causeId: string;
	description: string;
	owner: string;
	dueOn: Day;
	state: 'open' | 'done' | 'cancelled';
	doneOn: Day | null;
	doneBy: string;
	result: string;
	/** Said in words where no file shows it. */
	evidence: string;
	cancelledReason: string;
	cancelledBy: string;
	files: EvidencePrint[];
	handovers: HandoverPrint[];
	postponements: PostponementPrint[];
};

export type TargetPrint = { operator: TargetOperator; value: number; unit: string };

/** BM.ISO.04.01; a form without a CAR is all null, '' and [] and is filled by pen. */
export type CarPrint = FormPrint & {
	/** `CAR-2026-003`. */
	number: string;
	state: CarState | null;
	attempt: number;
	/** Numbers of the CARs before and after this one in the chain of attempts. */
	previous: string;
	next: string;
	title: string;
	reportedOn: Day | null;
	foundOn: Day | null;
	department: string;
	reportedBy: PersonPrint | null;
	source: CarSource | null;
	/** What the source was: the finding of an audit, the number of a complaint. */
	sourceNote: string;
	document: string;
	/** Edition and clauses, `TCVN ISO 9001:2015 – 8.5.1; 8.7`. */
	clauses: string;
	grade: 'major' | 'minor' | null;
	requirement: string;
	fact: string;
	evidence: string;
	dossierCodes: string[];
	/** Files of the CAR itself, by the step during which they came. */
	files: Record<ProvedStage, EvidencePrint[]>;
	owner: PersonPrint | null;
	/** Of the CAR itself, as its postponements; those of its actions stand with them. */
	handovers: HandoverPrint[];
	dueOn: Day | null;
	postponements: PostponementPrint[];
	correction: string;
	correctedBy: string;
	correctedOn: Day | null;
	correctionNoneReason: string;
	disposition: Disposition | null;
	dispositionNote: string;
	similarCases: 'none' | 'found' | null;
	similarNote: string;
	/** Numbers of the CARs that the answer names. */
	similar: string[];
	causeMethod: 'five_whys' | 'fishbone' | null;
	causes: CausePrint[];
	actions: ActionPrint[];
	measure: string;
	target: TargetPrint | null;
	verifyFrom: Day | null;
	plannedBy: PersonPrint | null;
	planApproval: ActSignaturePrint | null;
	implementedOn: Day | null;
	verification: {
		verifier: PersonPrint;
		verifiedOn: Day;
		measured: number;
		effective: boolean;
		observation: string;
	} | null;
	verificationSignature: ActSignaturePrint | null;
	risksNote: string;
	documentsChanged: boolean | null;
	documentsNote: string;
	documents: {
		code: string;
		title: string;
		/** Issue and revision, `01/00`; '' for a document that is new. */
		before: string;
		after: string;
		effectiveFrom: Day | null;
	}[];
	closing: ActSignaturePrint | null;
	/** Why it was found to be none, who proposed and who confirmed it. */
	dismissal: { reason: string; proposedBy: string; dismissedBy: string } | null;
};

export type CarRegisterRow = {
	number: string;
	reportedOn: Day;
	department: string;
	source: CarSource;
	title: string;
	/** Root causes. */
	causes: string[];
	/** What was to be done, cancelled actions left out. */
	actions: string[];
	owner: string;
	dueOn: Day | null;
	/** Day on which it was closed. */
	closedOn: Day | null;
	effective: boolean | null;
	state: CarState;
	/** Days past the due date of one that is not finished; else 0. */
	overdueDays: number;
	/** How often its due date was put off. */
	postponements: number;
	attempt: number;
	previous: string;
	next: string;
};

/** BM.ISO.04.02 as of a day. */
export type CarRegisterPrint = FormPrint & { asOf: Day; rows: CarRegisterRow[] };
