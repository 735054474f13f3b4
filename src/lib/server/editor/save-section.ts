import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import type { EditorPart } from '#lib/domain/document/editor-parts.ts';
import { afterCommand, rowCommand, rowsTyped } from '#lib/domain/document/row-commands.ts';
import { type RowPart, isRowPart } from '#lib/domain/document/row-fields.ts';
import type { TypedRow } from '#lib/domain/document/row-form.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type FieldError, isRefusal } from '#lib/domain/refusal.ts';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import type { Context } from '../context.ts';
import { legalDocuments } from '../database/legal-register.ts';
import { personById } from '../database/people.ts';
import { reading } from '../database/transaction.ts';
import { type FormFailure, typedValues } from '../forms.ts';
import { type DocumentKey, loadRevision } from '../usecases/load-revision.ts';
import { saveDraft } from '../usecases/save-draft.ts';
import { setDistribution } from '../usecases/set-distribution.ts';
import { setReviewers } from '../usecases/set-reviewers.ts';
import { readDistribution } from './distribution-section.ts';
import { type SectionReading, readSection } from './read-section.ts';
import { type StaleSection, staleSection } from './stale-section.ts';

/** What the page of a section gets back instead of being left. */
export type SectionFailure = FormFailure & {
	/** The version that what is shown was typed into. */
	version: number;
	rows?: TypedRow[];
	stale?: StaleSection;
};
/** The answer to a save that the page made by itself. */
export type SectionSaved = { saved: { version: number; at: Date } };

/**
 * The one action of the editor. The form's buttons say what it is: `row` changes a list without saving
 * it, `autosave` answers without leading on, else the section is saved and the page of `next` opened.
 */
export async function saveSection(
	ctx: Context,
	key: DocumentKey,
	part: EditorPart,
	form: FormData,
	next: string
): Promise<SectionSaved | SectionFailure | ActionFailure<SectionFailure>> {
	demand(ctx.actor, 'revision.edit', key.wardId);
	const version = Number(form.get('version'));
	const command = form.get('row');
	if (isRowPart(part) && typeof command === 'string')
		return {
			errors: [],
			values: {},
			version,
			rows: await commanded(ctx, part, form, command)
		};
	const failed = (errors: FieldError[], more: Partial<SectionFailure> = {}, status = 422) =>
		fail(status, {
			errors,
			values: typedValues(form),
			version,
			...(isRowPart(part) ? { rows: rowsTyped(part, form) } : {}),
			...more
		});
	const state = await revisionState(ctx, key);
	const section = readSection(part, form, state.content, ctx.newId);
	if (section.errors.length > 0) return failed(section.errors);
	try {
		if (part === 'reviewers') {
			const personIds = form.getAll('personIds').filter((id) => id !== '');
			await setReviewers(ctx, { ...key, personIds: personIds.map(String) });
		} else if (part === 'distribution') {
			await setDistribution(ctx, { ...key, rows: readDistribution(form) });
		} else {
			const saved = await saveDraft(ctx, { ...key, version, ...section.changes });
			if (form.has('autosave')) return { saved: { version: saved.version, at: saved.updatedAt } };
		}
	} catch (error) {
		if (!isRefusal(error)) throw error;
		if (isRefusal(error, 'invalid-input')) return failed(error.facts.fields, {}, error.status);
		const refusal = saidRefusal(error);
		const stale = isRefusal(error, 'stale') ? await difference(ctx, key, section) : null;
		return failed([], { refusal, ...(stale ? { stale } : {}) }, error.status);
	}
	redirect(303, next);
}

async function commanded(
	ctx: Context,
	part: RowPart,
	form: FormData,
	text: string
): Promise<TypedRow[]> {
	const rows = rowsTyped(part, form);
	const id = ctx.newId();
	if (text === 'pick' && part === 'legal_bases') return withPicked(ctx, rows, form, id);
	const command = rowCommand(text);
	return command ? afterCommand(part, rows, command, id) : rows;
}

/** The law chosen from the register becomes a row. */
async function withPicked(
	ctx: Context,
	rows: TypedRow[],
	form: FormData,
	id: string
): Promise<TypedRow[]> {
	const all = await reading(ctx, legalDocuments);
	const law = all.find(({ number }) => number === form.get('pick'));
	return law ? [...rows, { id, number: law.number, title: law.title, articles: '' }] : rows;
}

const revisionState = (ctx: Context, key: DocumentKey) =>
	reading(ctx, async (db) => {
		demand(ctx.actor, 'revision.edit', key.wardId);
		return (await loadRevision(db, ctx, ctx.actor, key)).revision;
	});

const difference = (ctx: Context, key: DocumentKey, section: SectionReading) =>
	reading(ctx, async (db) => {
		demand(ctx.actor, 'revision.edit', key.wardId);
		const { revision } = await loadRevision(db, ctx, ctx.actor, key);
		if (revision.state !== 'draft') return null;
		const saver = await personById(db, revision.updatedBy);
		return staleSection({ ...revision, updatedByName: saver?.fullName ?? '' }, section.changes);
	});
