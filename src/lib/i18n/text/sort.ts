import { collationKey, comparable } from './collation-key.ts';

/**
 * Vietnamese order: ă, â, đ, ê, ô, ơ, ư are letters of their own; tones decide only between words of
 * the same letters, in the order ngang, huyền, hỏi, ngã, sắc, nặng (CLDR `vi`).
 * Each comparer has a key that gives the same order: the key is stored, and SQL sorts by it.
 */
const words = new Intl.Collator('vi');
const names = new Intl.Collator('vi', { sensitivity: 'accent' });
const codes = new Intl.Collator('vi', { numeric: true });

/** Titles and other text. */
export const compareText = (a: string, b: string): number =>
	words.compare(comparable(a), comparable(b));

export const textSortKey = (text: string): string => collationKey(text, { caseLevel: true });

type NameParts = { given: string; family: string; middle: string };

/** Họ – đệm – tên: the last word is the given name, the first the family name. */
function nameParts(fullName: string): NameParts {
	const parts = comparable(fullName).split(' ');
	const given = parts.pop() ?? '';
	const family = parts.shift() ?? '';
	return { given, family, middle: parts.join(' ') };
}

/** Tên: what a person is called and listed by. '' for an empty name. */
export const givenName = (fullName: string): string => nameParts(fullName).given;

/** Lists of people: by given name, then family name, then middle names; capitals do not matter. */
export function compareNames(a: string, b: string): number {
	const [left, right] = [nameParts(a), nameParts(b)];
	return (
		names.compare(left.given, right.given) ||
		names.compare(left.family, right.family) ||
		names.compare(left.middle, right.middle)
	);
}

export function nameSortKey(fullName: string): string {
	const { given, family, middle } = nameParts(fullName);
	return [given, family, middle].map((part) => collationKey(part)).join('0');
}

/** How many needless zeros each number of a code begins with: QT.1 before QT.01, else equal. */
const leadingZeros = (code: string): string =>
	[...comparable(code).matchAll(/[0-9]+/g)]
		.map(([digits]) => Math.min(35, digits.length - digits.replace(/^0+(?=.)/, '').length))
		.map((zeros) => zeros.toString(36))
		.join('');

/** Document codes: numbers by value (QT.TP.2 before QT.TP.10), Đ after D. */
export function compareCodes(a: string, b: string): number {
	const [left, right] = [leadingZeros(a), leadingZeros(b)];
	return codes.compare(comparable(a), comparable(b)) || (left < right ? -1 : left > right ? 1 : 0);
}

export const codeSortKey = (code: string): string =>
	`${collationKey(code, { numeric: true, caseLevel: true })}0${leadingZeros(code)}`;
