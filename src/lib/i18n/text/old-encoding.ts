/**
 * Vietnamese from before Unicode. TCVN3 (.VnTime) and VNI had fonts of their own that drew signs of
 * Western Europe as Vietnamese letters: without the font, “Đánh giá” stands as `§¸nh gi¸`, and
 * “Nguyễn Văn” as `Nguyeãn Vaên`. Files of procedures that circulate are full of it, no search finds
 * it, and no printed page shows what was meant.
 */

/** Signs that TCVN3 drew as letters: within a word, or before one, they stand for nothing else. */
const sign = '[¡-©ª-®´µμ¶¸¹º-¾]';
const tcvn3 = new RegExp(
	[
		`\\p{L}${sign}+\\p{L}`,
		`(?<![\\p{L}\\p{N}])[§®]${sign}?\\p{Ll}`,
		'\\p{L}[¶¸µμ¨](?![\\p{L}\\p{N}])',
		// A capital with a mark right behind a small letter: NguyÔn, TrÇn, quyÒn.
		'\\p{Ll}[À-ÖØ-Þ]'
	].join('|'),
	'u'
);

/** A vowel and the sign of its mark, side by side as Vietnamese never writes them: Vaên, tröôøng, ñaát. */
const vni = /a[áàâãäåéêëïùúøûü]|e[áàâãäåùøûõï]|o[âäåùøûõï]|u[ùøûõï]|ô[ùøûõï]|ö[ôùøûõï]/iu;

/** A name is shorter than this; one word of it tells, where a sentence may have one slip of the pen. */
const name = 4;

/** Whether the text still is in TCVN3 or VNI: it is to be converted, and not to be stored. */
export function isInOldEncoding(text: string): boolean {
	const words = text.split(/[\s,.;:()/"“”]+/).filter(Boolean);
	const count = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).length;
	return count(tcvn3) >= (words.length <= name ? 1 : 2) || count(vni) >= 2;
}
