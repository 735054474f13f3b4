import { join } from 'node:path';
import { hasService } from '#lib/domain/document/kinds.ts';
import { loadClauses } from './clauses.ts';
import {
	type DocumentFile,
	type SharedFile,
	documentSchema,
	sharedSchema
} from './document-schema.ts';
import { type LegalDocument, loadLegalDocuments } from './legal-documents.ts';
import { type Positions, loadPositions, vocabularyOf } from './positions.ts';
import { TemplateError, readYaml, yamlFiles } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { type Organisation, organisations } from './schema.ts';
import { type Term, loadTerms, termsOn } from './terms.ts';
import { wordsUsed } from './words.ts';

type SignOff = { draft: string; review: string[]; approve: string };

/** A document of the ward's system as a template: what `contentOn` makes content of. */
export type DocumentTemplate = {
	file: string;
	code: string;
	kind: DocumentFile['kind'];
	field: DocumentFile['field'];
	title: string;
	titleEn: string;
	/** Ids of clauses of the 2015 edition. */
	clauses: string[];
	reviewMonths: number;
	/** Names of positions, by organisation. */
	owner: Record<Organisation, string>;
	signOff: Record<Organisation, SignOff>;
	/** The file as read; only `contentOn` looks inside. */
	raw: DocumentFile;
	shared: SharedFile[];
	register: Map<string, LegalDocument>;
	positions: Record<Organisation, Positions>;
	terms: Term[];
};

/**
 * Every document of templates/documents, in the order of the files' names. What a schema cannot see
 * is checked here: clauses, laws, positions and the words in <angle brackets> exist.
 */
export function loadDocumentTemplates(dir = templatesDir()): DocumentTemplate[] {
	const clauses = new Set(loadClauses('iso-9001-2015', dir).clauses.map((c) => c.id));
	const register = loadLegalDocuments(dir);
	const positions = { '2019': loadPositions('2019', dir), '2025': loadPositions('2025', dir) };
	const terms = loadTerms(dir);
	const termIds = new Set(termsOn(terms, '2019-01-01').map(([id]) => id));
	const seen = new Set<string>();
	return yamlFiles(join(dir, 'documents')).map((file) => {
		const raw = readYaml(file, documentSchema);
		const shared = raw.include.map((name) =>
			readYaml(join(dir, 'shared', `${name}.yaml`), sharedSchema)
		);
		const fail = (field: string, problem: string): never => {
			throw new TemplateError(file, field, problem);
		};
		if (seen.has(raw.code)) fail('code', `${raw.code} is used by another file`);
		seen.add(raw.code);
		if (hasService(raw.kind) !== (raw.service !== null))
			fail('service', 'belongs to an administrative procedure, and to no other document');
		for (const clause of raw.clauses)
			if (!clauses.has(clause)) fail('clauses', `no clause ${clause}`);
		for (const number of lawsOf(raw, shared))
			if (!register.has(number)) fail('legal_bases', `${number} is not in the register`);
		for (const now of organisations) {
			const known = vocabularyOf(positions[now]);
			for (const id of wordsUsed([raw, ...shared], now))
				if (!known.has(id) && !termIds.has(id))
					fail(id, `is no position or term of organisation ${now}`);
		}
		return {
			file,
			code: raw.code,
			kind: raw.kind,
			field: raw.field,
			title: raw.title,
			titleEn: raw.title_en,
			clauses: raw.clauses,
			reviewMonths: raw.review_months,
			owner: byOrganisation(positions, (name) => name(raw.owner_position)),
			signOff: byOrganisation(positions, (name) => ({
				draft: name(raw.sign_off.draft),
				review: raw.sign_off.review.map(name),
				approve: name(raw.sign_off.approve)
			})),
			raw,
			shared,
			register,
			positions,
			terms
		};
	});
}

const lawsOf = (raw: DocumentFile, shared: SharedFile[]): string[] => [
	...(raw.service?.legal_bases ?? []).map((basis) => basis.number),
	...[raw, ...shared].flatMap((f) => f.references.flatMap((r) => ('legal' in r ? [r.legal] : [])))
];

function byOrganisation<T>(
	positions: Record<Organisation, Positions>,
	make: (name: (id: string) => string) => T
): Record<Organisation, T> {
	const of = (now: Organisation) => {
		const known = vocabularyOf(positions[now]);
		return make((id) => known.get(id) ?? id);
	};
	return { '2019': of('2019'), '2025': of('2025') };
}
