import type { FileFlag } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { openArchive } from './zip-gate.ts';

export type Office = { kind: 'docx' | 'xlsx'; flags: FileFlag[] };

/** The part an office file opens with, by its content type (ISO/IEC 29500-1, 11.3.10 and 12.3.23). */
const mainParts = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
} as const;

const typesPart = '[content_types].xml';
const macroPart =
	/(^|\/)vba(project|data|projectsignature)[^/]*\.(bin|xml)$|^xl\/(intl)?macrosheets\//;
const macroType = /macroenabled|vbaproject|ms-office\.vba|macrosheet/i;
/** Documents inside documents are ordinary: a chart carries its table. */
const objectPart = /^(word|xl)\/(activex\/|embeddings\/.*\.(?!(docx|xlsx)$)[^.]*$)/;
const remote = /^(https?:|ftp:|mhtml:|\\\\|file:\/\/[^/]|file:\/{2,}\\\\)/i;

/**
 * An archive as an office file without macros.
 * @throws Refusal `file-has-macros`, `file-kind-not-allowed`, and what the gate of archives throws.
 */
export async function inspectOffice(name: string, bytes: Uint8Array): Promise<Office> {
	const archive = await openArchive(name, bytes);
	if (!archive.names.includes(typesPart)) refuse('file-kind-not-allowed', { name });
	if (archive.names.some((part) => macroPart.test(part))) refuse('file-has-macros', { name });
	const texts = await archive.readThrough((part) => part === typesPart || part.endsWith('.rels'));

	const declared = texts.get(typesPart) ?? '';
	// No program writes its types in escapes or entities; who does hides them.
	if (/&#|<!DOCTYPE/i.test(declared)) refuse('file-damaged', { name });
	if (macroType.test(declared)) refuse('file-has-macros', { name });
	const types = elements(declared, /Override/);
	const kind = (['docx', 'xlsx'] as const).find((k) =>
		types.some(
			({ ContentType, PartName = '' }) =>
				ContentType === mainParts[k] &&
				archive.names.includes(PartName.toLowerCase().replace(/^\//, ''))
		)
	);
	if (!kind) refuse('file-kind-not-allowed', { name });

	const relations = [...texts]
		.filter(([part]) => part !== typesPart)
		.flatMap(([, text]) => elements(text, /Relationship/));
	const flags: FileFlag[] = [];
	if (archive.names.some((part) => objectPart.test(part))) flags.push('embedded-object');
	if (relations.some(fetchesByItself)) flags.push('remote-content');
	return { kind, flags };
}

/** A link waits to be clicked; a template, a picture or an object from elsewhere is fetched at once. */
const fetchesByItself = ({ TargetMode, Type = '', Target = '' }: Attributes): boolean =>
	TargetMode === 'External' && !/\/hyperlink$/i.test(Type) && remote.test(Target.trim());

type Attributes = Partial<Record<string, string>>;

/** The attributes of all elements of a name, whatever their prefix; no entity is resolved. */
const elements = (xml: string, element: RegExp): Attributes[] =>
	[...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?(?:${element.source})\\s([^<>]*)>`, 'g'))].map(
		([, inside = '']) =>
			Object.fromEntries(
				[...inside.matchAll(/([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
					([, key = '', double, single]) => [key, double ?? single ?? '']
				)
			)
	);
