import { toNfc } from './normalise.ts';

/**
 * Vietnamese order as text of 0–9 and a–z, which every database collation and a plain byte comparison
 * sort alike: the three levels of CLDR `vi` one after the other (letters; tones; case), each closed
 * by a '0', which no element begins with.
 */
export type KeyOptions = {
	/** Runs of digits count as numbers. */
	numeric?: boolean;
	/** Without it, capitals make no difference. */
	caseLevel?: boolean;
};

/** Letters of their own come after their base letter; signs stand in CLDR's order. */
const order = [
	...' _-–—,;:!?.\'"()[]{}§@*/\\&#%`^°+×<=>|~$₫0123456789',
	...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
];
/** Two characters each, from '10'; 'zz' is left for everything that is not in the list. */
const primaries = new Map(order.map((sign, i) => [sign, (36 + i).toString(36)]));
const number = primaries.get('0') as string;

/** Marks that make another letter, not a tone. */
const letterMarks: Record<string, string> = {
	'a\u0306': 'ă',
	'a\u0302': 'â',
	'e\u0302': 'ê',
	'o\u0302': 'ô',
	'o\u031b': 'ơ',
	'u\u031b': 'ư'
};
/** Ngang is '1' (no mark); then huyền, hỏi, ngã, sắc, nặng. */
const tones: Record<string, string> = {
	'\u0300': '2',
	'\u0309': '3',
	'\u0303': '4',
	'\u0301': '5',
	'\u0323': '6'
};
const other = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0');

/** Text as it is compared: one form, plain quotes, single spaces, none at the ends. */
export const comparable = (text: string): string =>
	toNfc(text)
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/…/g, '...')
		.replace(/\s+/gu, ' ')
		.trim();

export function collationKey(text: string, { numeric, caseLevel }: KeyOptions = {}): string {
	const letters: string[] = [];
	const accents: string[] = [];
	const cases: string[] = [];
	const elements = comparable(text)
		.normalize('NFD')
		.match(numeric ? /[0-9]+|\P{M}\p{M}*|\p{M}/gu : /\P{M}\p{M}*|\p{M}/gu);
	for (const element of elements ?? []) {
		if (numeric && /^[0-9]/.test(element)) {
			const digits = element.replace(/^0+(?=.)/, '');
			letters.push(number, digits.length.toString(36).padStart(2, '0'), digits);
			accents.push('1');
			cases.push('1');
			continue;
		}
		const [sign = '', ...marks] = element;
		const small = sign.toLowerCase();
		const shape = marks.findIndex((mark) => small + mark in letterMarks);
		const letter = letterMarks[small + marks[shape]] ?? small;
		if (shape >= 0) marks.splice(shape, 1);
		letters.push(primaries.get(letter) ?? `zz${other(letter)}`);
		accents.push('1', ...marks.map((mark) => tones[mark] ?? `7${other(mark)}`));
		cases.push(small === sign ? '1' : '2');
	}
	const levels = [letters, withoutTail(accents), ...(caseLevel ? [withoutTail(cases)] : [])];
	return levels.map((level) => level.join('')).join('0');
}

/** The ordinary weight at the end says nothing; without it keys stay short. */
function withoutTail(weights: string[]): string[] {
	const last = weights.findLastIndex((weight) => weight !== '1');
	return weights.slice(0, last + 1);
}
