/** What the printer uses of a parsed font. Lengths are in units of the font. */
export type Font = {
	layout(text: string, features?: unknown): Run;
	getGlyph(id: number): Outlined;
	_glyphs: Record<number, Glyph>;
};
type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
/** A glyph as the subset of a document needs it. */
type Outlined = Glyph & { _decode(): unknown };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
/** A word that was set: its glyphs in order, and where each stands after the one before. */
export type Run = { glyphs: Glyph[]; positions: Position[]; readonly advanceWidth: number };

class SetWord implements Run {
	glyphs: Glyph[];
	positions: Position[];
	constructor(glyphs: Glyph[], positions: Position[]) {
		this.glyphs = glyphs;
		this.positions = positions;
	}
	/** Whoever asked for the word scales its positions; the width is that of the scaled ones. */
	get advanceWidth(): number {
		return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
	}
}

/** More different words than a hundred procedures have; what comes after them starts a new list. */
const wordsKept = 20_000;

/**
 * Setting words (substitution, marks, kerning) took two fifths of a print, and documents are made of the
 * same words. Here each is set once a worker, and by itself, so that the outcome depends on nothing but
 * the word. Glyphs must not be shared as they are: each remembers the first character that it stood for
 * (a no-break space or a space), and the next document must not inherit that: same data, same bytes,
 * whatever was printed before.
 * Outlines are read once a worker, too.
 * @returns makes the font of one document.
 */
export function settingWordsOnce(font: Font): () => Font {
	const compositor = Object.create(font) as Font;
	const words = new Map<string, Run>();
	const set = (text: string, features: unknown): Run => {
		const key = features === undefined ? text : JSON.stringify([text, features]);
		const known = words.get(key);
		if (known) return known;
		compositor._glyphs = {};
		const { glyphs, positions } = compositor.layout(text, features);
		const plain = glyphs.map(({ id, advanceWidth, codePoints }) => ({
			...{ id, advanceWidth, codePoints }
		}));
		const run = new SetWord(plain, positions);
		if (words.size >= wordsKept) words.clear();
		words.set(key, run);
		return run;
	};
	const outlines = new Map<number, Outlined>();
	const getGlyph = (id: number): Outlined => {
		const known = outlines.get(id);
		if (known) return known;
		const glyph = font.getGlyph(id);
		const outline = glyph._decode();
		glyph._decode = () => outline;
		outlines.set(id, glyph);
		return glyph;
	};
	return () => {
		const seen = new Map<number, Glyph>();
		const ofDocument = (glyph: Glyph): Glyph => {
			const first = seen.get(glyph.id);
			if (!first) seen.set(glyph.id, glyph);
			return first ?? glyph;
		};
		const layout = (text: string, features?: unknown): Run => {
			const { glyphs, positions } = set(text, features);
			return new SetWord(
				glyphs.map(ofDocument),
				positions.map((position) => ({ ...position }))
			);
		};
		return Object.create(font, {
			layout: { value: layout },
			getGlyph: { value: getGlyph }
		}) as Font;
	};
}
