import { printNumber } from '#lib/domain/document/numbering.ts';
import type { PackPart } from '#lib/domain/pack/parts.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { PrintForm } from '#lib/pdf/forms.ts';
import type { Context } from '../context.ts';
import { withPhotos } from '../print/photos.ts';
import { type Part, type Printed, joinParts } from '../print/print.ts';
import { type PackPart as PartTemplate, loadPackParts } from '../templates/pack-parts.ts';
import { distributionOf } from './distribution-list.ts';
import * as forms from './forms.ts';
import type { PackSource } from './gather.ts';
import { type PackFile, type PlacedSection, type Section, partsOf, place } from './layout.ts';
import { sheetTitle } from './sheet-title.ts';
import type { PartSheets } from './sheets.ts';

/** Told before each file: how many are done of how many, and the name of the one that comes now. */
export type PackProgress = (done: number, total: number, current: string) => Promise<void>;
export type PackPrint = Printed & { number: string; parts: PackPart[] };

/**
 * Prints the registers, fetches the stored procedures and joins all in the order of
 * templates/pack/parts.yaml; what the product does not hold is named with its clauses.
 * The same source, locale and ctx.now give the same bytes.
 * @throws PrintFailed; Refusal `file-missing` when a stored file is gone; what `progress` throws.
 */
export async function printPack(
	ctx: Context,
	source: PackSource,
	locale: Locale,
	progress: PackProgress,
	signal?: AbortSignal
): Promise<PackPrint> {
	const options = { locale, issuedAt: ctx.now, signal };
	const print = async (form: PrintForm) => ctx.print(await withPhotos(ctx.files, form), options);
	const nameOf = (t: PartTemplate): string => (locale === 'vi' ? t.nameVi : t.nameEn);
	const generated: Record<string, PrintForm> = {
		'internal-register': { kind: 'register', data: forms.registerOf(source, locale) },
		'external-register': { kind: 'external-register', data: forms.externalRegisterOf(source) },
		'record-register': { kind: 'record-register', data: forms.recordRegisterOf(source) },
		distribution: { kind: 'distribution', data: distributionOf(source) },
		'change-log': { kind: 'change-log', data: forms.changeLogOf(source, locale) },
		hashes: { kind: 'hash-list', data: forms.hashListOf(source, locale) }
	};
	const sheets: Record<string, PartSheets> = {
		'internal-audit': source.audits,
		'corrective-actions': source.cars
	};
	const total =
		Object.keys(generated).length +
		source.revisions.length +
		Object.values(sheets).reduce((sum, part) => sum + part.sheets.length, 0) +
		3;
	let done = 0;
	const next = (current: string) => progress(done++, total, current);

	const number = forms.packNumber(source);
	const sheetFiles = async ({ sheets: own }: PartSheets): Promise<PackFile[]> => {
		const files: PackFile[] = [];
		for (const sheet of own) {
			const title = sheetTitle(sheet, locale);
			await next(title);
			files.push(
				'stored' in sheet
					? { title, bytes: await ctx.files.get(sheet.stored.sha256), pages: sheet.stored.pages }
					: { title, ...(await print(ofPack(sheet.form, number))) }
			);
		}
		return files;
	};
	const filesOf = async (template: PartTemplate): Promise<PackFile[]> => {
		const form = generated[template.id];
		if (form) {
			await next(nameOf(template));
			return [{ title: nameOf(template), ...(await print(form)) }];
		}
		const part = sheets[template.id];
		if (part) return sheetFiles(part);
		return template.id === 'procedures' ? storedRevisions(ctx, source, next) : [];
	};
	const [cover, contents, ...rest] = loadPackParts();
	if (cover?.id !== 'cover' || contents?.id !== 'contents')
		throw new Error('templates/pack/parts.yaml must begin with cover and contents');
	const body: Section[] = [];
	for (const template of rest) {
		const absent = sheets[template.id]?.absent.map((sheet) => sheetTitle(sheet, locale));
		const running = sheets[template.id]?.running;
		body.push({ template, files: await filesOf(template), absent, running });
	}

	await next(nameOf(contents));
	const missing = await print(forms.missingOf(source, body, locale));
	const missingFile = { title: m.pack_missing_parts({}, { locale }), ...missing };
	const withFront = (coverFile: PackFile, contentsFile: PackFile) =>
		place([
			{ template: cover, files: [coverFile] },
			{ template: contents, files: [contentsFile, missingFile] },
			...body
		]);
	// The contents name pages that depend on how long the contents are: printed until the length holds.
	const blank: PackFile = { title: '', bytes: new Uint8Array(), pages: 1 };
	let contentsFile = blank;
	for (let length = 0; length !== contentsFile.pages;) {
		length = contentsFile.pages;
		const placed = withFront(blank, contentsFile);
		const form = forms.contentsOf(source, placed.sections, locale);
		contentsFile = { title: nameOf(contents), ...(await print(form)) };
	}
	await next(nameOf(cover));
	const pages = withFront(blank, contentsFile).pages;
	const coverFile = { title: nameOf(cover), ...(await print(forms.coverOf(ctx, source, pages))) };

	const { sections } = withFront(coverFile, contentsFile);
	await next(number);
	const whole = { title: number, author: source.ward.name };
	const parts = sections.flatMap((s, i) => bookmarked(s, `${i + 1}. ${nameOf(s.template)}`));
	const joined = await joinParts(parts, whole, options);
	await next(number);
	return { ...joined, number, parts: partsOf(sections) };
}

/** Procedures as they were printed at their approval: never drawn again. */
async function storedRevisions(
	ctx: Context,
	{ revisions }: PackSource,
	next: (current: string) => Promise<void>
): Promise<PackFile[]> {
	const files: PackFile[] = [];
	for (const r of revisions) {
		const title = `${r.code} ${printNumber(r)} – ${r.title}`;
		await next(title);
		files.push({ title, bytes: await ctx.files.get(r.sha256), pages: r.pdfPages ?? 0 });
	}
	return files;
}

/** A form that is printed into a pack names the pack in its foot. */
const ofPack = (form: PrintForm, reference: string): PrintForm =>
	({ ...form, data: { ...form.data, reference } }) as PrintForm;

/** One bookmark a part, by its number in the contents; where it has several files they hang below it. */
const bookmarked = ({ files }: PlacedSection, part: string): Part[] =>
	files.map(({ title, bytes }) =>
		files.length > 1 ? { title, bytes, under: part } : { title: part, bytes }
	);
