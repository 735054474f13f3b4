import { toNfc } from '#lib/i18n/text/normalise.ts';
import { type EvidenceKind, evidenceMedia, isPictureKind } from './media.ts';

/** Letters of a name, with its extension. */
const mostLetters = 120;
/** Of what is sent as a name, from its end. */
const mostRead = 1000;

/** The name of a file whose own name has nothing that could be kept. */
const nameless = 'tep';

/** Names that Windows keeps for its devices, whatever follows the first point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name as it may be shown and saved anywhere: without folders, controls, unseen marks that turn the
 * reading direction, and signs that Windows refuses; composed, with Đ in place of its lookalikes.
 */
export function shownName(name: string): string {
	const whole = bare(name);
	if ([...whole].length <= mostLetters) return whole || nameless;
	const own = extensionOf(name);
	return own ? shorten(whole.slice(0, -own.length - 1), own) : cut(whole, mostLetters);
}

/** The shown name, ending as files of this kind end. */
export function nameOfKind(name: string, kind: EvidenceKind): string {
	const { extensions } = evidenceMedia[kind];
	const own = extensionOf(name);
	const whole = bare(name);
	const stem = isKnown(own) ? whole.slice(0, -own.length - 1) : whole;
	const fits = (extensions as readonly string[]).includes(own);
	return shorten(stem, fits ? own : extensions[0]);
}

/**
 * Whether a file of this kind may bear this name: a picture may be called by the other kind of picture,
 * as telephones do; anything else that is called what it is not was renamed by somebody.
 */
export function mayBeCalled(name: string, kind: EvidenceKind): boolean {
	const extension = extensionOf(name);
	if (extension === '') return true;
	const fitting = isPictureKind(kind) ? (['jpeg', 'png'] as const) : ([kind] as const);
	return fitting.some((k) =>
		(evidenceMedia[k].extensions as readonly string[]).includes(extension)
	);
}

/** In small letters, without the point; '' where there is none. 'Biên bản 5.2026' has none. */
export const extensionOf = (name: string): string =>
	/\.((?=[a-z0-9]*[a-z])[a-z0-9]{1,8})$/i.exec(bare(name))?.[1]?.toLowerCase() ?? '';

const isKnown = (extension: string): boolean =>
	Object.values(evidenceMedia).some((m) => (m.extensions as readonly string[]).includes(extension));

function bare(name: string): string {
	const last = toNfc(name.slice(-mostRead)).split(/[/\\]/).at(-1) ?? '';
	const clean = tidy(last.replace(/\p{Cf}/gu, '').replace(/[<>:"|?*\s]+/gu, ' '));
	return device.test(clean) ? `_${clean}` : clean;
}

const shorten = (stem: string, extension: string): string =>
	`${cut(tidy(stem), mostLetters - extension.length - 1) || nameless}.${extension}`;

const tidy = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '');

const cut = (name: string, most: number): string => tidy([...name].slice(0, most).join(''));
