/** The twelve vowels of Vietnamese, plain and marked, and the tones in the order of the dictionary. */
export const vowels = [...'aăâeêioôơuưy'];
/** Ngang, huyền, hỏi, ngã, sắc, nặng. */
export const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Every letter with a mark, in small and capital: 12 vowels × 6 tones less the plain six, and đ. */
export const markedLetters: string[] = vowels
	.flatMap((vowel) => toneMarks.map((tone) => (vowel + tone).normalize('NFC')))
	.filter((letter) => !/^[a-z]$/.test(letter))
	.concat('đ')
	.flatMap((letter) => [letter, letter.toUpperCase()]);
