import { titleIn } from '#lib/domain/actor.ts';
import type { MoveStep } from '#lib/domain/document/lifecycle.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { stepLabel } from '#lib/i18n/move-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { PrintForm } from '#lib/pdf/forms.ts';
import type {
	ChangeLogPrint,
	ExternalRegisterPrint,
	FormPrint,
	HashListPrint,
	RecordRegisterPrint,
	RegisterPrint
} from '#lib/pdf/types.ts';
import type { Context } from '../context.ts';
import { externalRegisterPrint } from '../external-register-print.ts';
import { recordRegisterPrint } from '../record-register-print.ts';
import { loadClauses } from '../templates/clauses.ts';
import type { PackSource } from './gather.ts';
import { sheetTitle } from './sheet-title.ts';
import type { PlacedSection, Section } from './layout.ts';

/** From the rows that were read to the plain data of the printed forms; nothing is decided here. */
export const packNumber = (source: PackSource): string =>
	`MC-${source.year}-${String(source.ordinal).padStart(3, '0')}`;

export const formOf = (source: PackSource, code: string): FormPrint => ({
	ward: source.ward,
	form: { code, number: { issue: 1, revision: 0 } },
	reference: packNumber(source),
	verifyUrl: ''
});

/** BM.ISO.01.02 as of the period's last day: what is in force then, in the order of the codes. */
export const registerOf = (source: PackSource, locale: Locale): RegisterPrint => ({
	...formOf(source, 'BM.ISO.01.02'),
	asOf: source.period.until,
	rows: inForceAtEnd(source).map((r) => ({
		group: '',
		title: r.title,
		code: r.code,
		issue: r.issue,
		revision: r.revision,
		issuedOn: r.issuedOn,
		effectiveFrom: r.effectiveFrom,
		appliesTo: r.departmentId ? (source.departments.get(r.departmentId) ?? '') : '',
		note: m.pack_note_in_force({}, { locale })
	}))
});

/** BM.ISO.01.03 as of the period's last day: what the documents in force then rest on. */
export const externalRegisterOf = (source: PackSource): ExternalRegisterPrint => ({
	...externalRegisterPrint(source.ward, source.period.until, source.external),
	reference: packNumber(source)
});

/** BM.ISO.01.05 as of the period's last day. */
export const recordRegisterOf = (source: PackSource): RecordRegisterPrint => ({
	...recordRegisterPrint(source.ward, source.period.until, source.records),
	reference: packNumber(source)
});

export const inForceAtEnd = ({ revisions, period }: PackSource): PackSource['revisions'] =>
	revisions.filter(
		(r) =>
			(r.effectiveFrom ?? '') <= period.until &&
			(r.effectiveUntil === null || r.effectiveUntil >= period.until)
	);

export const changeLogOf = (source: PackSource, locale: Locale): ChangeLogPrint => ({
	...formOf(source, ''),
	from: source.period.from,
	until: source.period.until,
	rows: source.moves.map((move) => ({
		at: move.at.toISOString(),
		actor: move.actor,
		code: move.code,
		title: move.title,
		number: { issue: move.issue, revision: move.revision },
		what: stepLabel(move.step as MoveStep, locale),
		reason: move.note || move.reason
	}))
});

export const hashListOf = (source: PackSource, locale: Locale): HashListPrint => ({
	...formOf(source, ''),
	files: [
		...source.revisions.map((r) => ({
			name: `${r.code} ${printNumber(r)}`,
			sha256: r.sha256,
			bytes: r.size
		})),
		...source.audits.sheets.flatMap((sheet) =>
			'stored' in sheet
				? [
						{
							name: sheetTitle(sheet, locale),
							sha256: sheet.stored.sha256,
							bytes: sheet.stored.bytes
						}
					]
				: []
		)
	],
	chain: source.chain && {
		seq: source.chain.seq,
		hash: source.chain.hash,
		at: source.chain.at.toISOString(),
		checkpoint: source.chain.checkpointId
	}
});

export const contentsOf = (
	source: PackSource,
	sections: PlacedSection[],
	locale: Locale
): PrintForm => ({
	kind: 'pack-contents',
	data: {
		...formOf(source, ''),
		parts: sections.map(({ template, files, starts }, i) => ({
			number: String(i + 1),
			name: partName(template, locale),
			page: starts[0] ?? null,
			clause: files.length ? '' : template.clauses.join(', '),
			items:
				files.length > 1 ? files.map((f, k) => ({ name: f.title, page: starts[k] as number })) : []
		}))
	}
});

/** Numbered as in the contents, which the cover and the contents themselves open. */
export function missingOf(source: PackSource, body: Section[], locale: Locale): PrintForm {
	const { clauses } = loadClauses();
	const evidenceOf = (part: Section['template']): string =>
		part.evidence?.[locale] ??
		clauses
			.filter((c) => part.clauses.some((id) => c.id === id || c.id.startsWith(`${id}.`)))
			.flatMap((c) => c.documentedInformation.map((d) => d[locale]))
			.join('; ');
	return {
		kind: 'missing-parts',
		data: {
			...formOf(source, ''),
			running: body.flatMap(({ running = [] }) => running),
			parts: body.flatMap(({ template, files, absent = [] }, i) => {
				const number = String(i + 3);
				const clause = template.clauses.join(', ');
				const name = partName(template, locale);
				const lacking = absent.map((what, k) => ({
					number: `${number}.${k + 1}`,
					name: what,
					clause,
					evidence: name
				}));
				return files.length
					? lacking
					: [{ number, name, clause, evidence: evidenceOf(template) }, ...lacking];
			})
		}
	};
}

export const coverOf = (ctx: Context, source: PackSource, pages: number): PrintForm => ({
	kind: 'pack-cover',
	data: {
		ward: source.ward,
		number: packNumber(source),
		from: source.period.from,
		until: source.period.until,
		preparedBy: {
			name: ctx.actor?.fullName ?? '',
			title: ctx.actor ? titleIn(ctx.actor, source.period.wardId) : ''
		},
		pages,
		documents: source.revisions.length,
		verifyUrl: ''
	}
});

const partName = (part: { nameVi: string; nameEn: string }, locale: Locale): string =>
	locale === 'vi' ? part.nameVi : part.nameEn;
