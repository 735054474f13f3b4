import type { Actor } from '#lib/domain/actor.ts';
import type { Content } from '#lib/domain/document/content.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { type EditorPart, editorPartsOf, mendedIn } from '#lib/domain/document/editor-parts.ts';
import { authorOrOwner } from '#lib/domain/document/gates.ts';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import { revisionSteps } from '#lib/domain/document/lifecycle.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { isRowPart } from '#lib/domain/document/row-fields.ts';
import { typedRow } from '#lib/domain/document/row-form.ts';
import { limitHours } from '#lib/domain/document/step-times.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { objection, refuse } from '#lib/domain/refusal.ts';
import { plainFromRichText } from '#lib/domain/rich-text.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { textCodec } from '#lib/i18n/text/codec.ts';
import type { Context } from '../context.ts';
import { departmentsOn } from '../database/departments.ts';
import { legalDocuments } from '../database/legal-register.ts';
import { positionsOn } from '../database/positions.ts';
import { staffOn } from '../database/staff.ts';
import { type Reader, reading } from '../database/transaction.ts';
import { clauseChoices } from '../queries/clause-choices.ts';
import { type DocumentKey, type LoadedRevision, loadRevision } from '../usecases/load-revision.ts';
import { distributionRows } from './distribution-section.ts';

/** The states in which each kind of section is still written. */
type OpenState = 'draft' | 'in_review' | 'in_approval';
const openFor = (part: EditorPart): readonly OpenState[] =>
	part === 'reviewers'
		? ['draft', 'in_review']
		: part === 'distribution'
			? ['draft', 'in_review', 'in_approval']
			: ['draft'];

/**
 * One section of the draft for who may write it, and what is still missing in all of them.
 * @param asked name of the section in the address; the first one where it means nothing.
 * @throws Refusal `not-allowed`, `not-found`, `gates-closed` (not one's own draft), `wrong-state`.
 */
export async function editorPage(ctx: Context, key: DocumentKey, asked: string | null) {
	const { actor } = ctx;
	demand(actor, 'revision.edit', key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadRevision(db, ctx, actor, key);
		const { document, revision, subject } = loaded;
		const closed = draftingObjection(subject, actor);
		if (closed) refuse('gates-closed', { objections: [closed] });
		const parts = editorPartsOf(document.kind);
		const part = parts.find((p) => p === asked) ?? 'general';
		const state = openFor(part).find((open) => open === revision.state);
		if (!state) refuse('wrong-state', { state: revision.state, step: 'edit' });
		const open = missingIn(loaded, actor);
		return {
			document: { code: document.code, kind: document.kind },
			revision: {
				id: revision.id,
				number: printNumber(revision),
				title: revision.title,
				state,
				version: revision.version,
				updatedAt: revision.updatedAt
			},
			part,
			parts: parts
				.filter((p) => openFor(p).includes(state))
				.map((name) => ({ name, missing: open.has(name) })),
			missing: open.size,
			maySubmit: state === 'draft' && authorOrOwner(subject, actor) === null,
			unanswered: subject.unresolvedComments,
			section: await section(db, ctx, part, loaded)
		};
	});
}

/** The sections that keep the draft from being submitted, and the distribution that approval wants. */
function missingIn(loaded: LoadedRevision, actor: Actor): Set<EditorPart> {
	const { subject } = loaded;
	const objections = revisionSteps.submit.unless.flatMap((gate) => gate(subject, actor) ?? []);
	if (subject.distributionCount === 0) objections.push(objection('no-distribution'));
	const places = objections.map(mendedIn).filter((place) => place !== null);
	return new Set(places.filter((place): place is EditorPart => place !== 'comments'));
}

async function section(db: Reader, ctx: Context, part: EditorPart, loaded: LoadedRevision) {
	const { revision, distribution } = loaded;
	const { content, wardId } = revision;
	if (part === 'general')
		return {
			is: 'general' as const,
			title: revision.title,
			clauses: revision.clauses,
			reason: revision.reason,
			changedParts: revision.changedParts,
			otherDocuments: revision.otherDocuments ?? '',
			clauseChoices: clauseChoices(currentLocale())
		};
	if (part === 'purpose' || part === 'scope' || part === 'body')
		return { is: 'prose' as const, doc: content[part], plain: plainFromRichText(content[part]) };
	if (part === 'service') return { is: 'service' as const, service: publicFacts(content) };
	if (part === 'reviewers')
		return { is: 'reviewers' as const, ...(await reviewers(db, ctx, loaded)) };
	if (part === 'distribution')
		return {
			is: 'rows' as const,
			part,
			rows: distributionRows(distribution),
			...(await helps(db, ctx, wardId, part)),
			limit: null
		};
	if (!isRowPart(part)) return refuse('not-found');
	const codec = textCodec(currentLocale());
	return {
		is: 'rows' as const,
		part,
		rows: listOf(content, part).map((row) => typedRow(part, row, codec)),
		...(await helps(db, ctx, wardId, part)),
		limit: limitHours(content)
	};
}
export type Section = Awaited<ReturnType<typeof section>>;

type ListPart =
	| 'references'
	| 'definitions'
	| 'legal_bases'
	| 'dossier'
	| 'deadlines'
	| 'fees'
	| 'steps'
	| 'forms'
	| 'records';
function listOf(content: Content, part: ListPart): readonly object[] {
	switch (part) {
		case 'legal_bases':
			return content.service?.legalBases ?? [];
		case 'dossier':
		case 'deadlines':
		case 'fees':
			return content.service?.[part] ?? [];
		default:
			return content[part];
	}
}

function publicFacts({ service }: Content) {
	if (!service) return refuse('not-found');
	const { nationalCode, applicants, conditions, channels, onlineLevel, sets, place, result } =
		service;
	return { nationalCode, applicants, conditions, channels, onlineLevel, sets, place, result };
}

/** What the fields of a list offer to choose from. */
async function helps(db: Reader, ctx: Context, wardId: number, part: EditorPart) {
	const { today } = ctx;
	const laws =
		part === 'legal_bases'
			? (await legalDocuments(db)).map((law) => ({
					number: law.number,
					title: law.title,
					validity: legalValidityOn(today, law)
				}))
			: [];
	const positions =
		part === 'steps' || part === 'records'
			? (await positionsOn(db, wardId, today)).map(({ title }) => title)
			: [];
	const recipients =
		part === 'distribution'
			? [
					...(await departmentsOn(db, wardId, today)).map(({ id, name }) => ({
						value: `d:${id}`,
						label: name
					})),
					...(await staffOn(db, wardId, today))
						.filter(({ roles }) => roles.some((r) => mayRole(r, 'revision.acknowledge')))
						.map(({ personId, fullName }) => ({ value: `p:${personId}`, label: fullName }))
				]
			: [];
	return { laws, positions: [...new Set(positions)], recipients };
}

/** Who of the ward may review; who drafted is named as what cannot be chosen. */
async function reviewers(
	db: Reader,
	ctx: Context,
	{ revision, subject, ...loaded }: LoadedRevision
) {
	const staff = await staffOn(db, revision.wardId, ctx.today);
	const drafted = new Set([subject.authorId, ...subject.drafterIds]);
	const able = staff.filter(({ roles }) => roles.some((r) => mayRole(r, 'revision.review')));
	return {
		chosen: loaded.reviewers.map(({ personId }) => personId),
		people: able
			.filter(({ personId }) => !drafted.has(personId))
			.map(({ personId, fullName, title }) => ({
				value: personId,
				label: fullName,
				...(title ? { help: title } : {})
			})),
		drafters: able.filter(({ personId }) => drafted.has(personId)).map((p) => p.fullName)
	};
}
