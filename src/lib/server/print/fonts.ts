import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';

/**
 * Parsing the four faces takes two fifths of a print, and pdfkit parses them anew for every document.
 * Here they are parsed once a worker: what pdfkit is told to open is a three-byte ticket, which a font
 * format of our own (fontkit's `registerFormat`) exchanges for the parsed font.
 */
type Font = object;
type FontFormat = { probe(bytes: Uint8Array): boolean; new (stream: { buffer: Uint8Array }): Font };
type Fontkit = { create(bytes: Uint8Array): Font; registerFormat(format: FontFormat): void };
/** Files that exist in memory only; no policy has to let them be read. */
type InMemory = { virtualfs: { writeFileSync(name: string, content: Buffer): void } };

/** The very copy that pdfmake's pdfkit uses: another one would not know our format. */
function fontkitOfPdfmake(): Fontkit {
	const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
	return createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as Fontkit;
}

const fontFolder = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json')
);
const magic = [0x57, 0x51] as const;
const parsed: Font[] = [];

/**
 * A document's own view of a parsed font. Tables are shared; glyphs are not, because each remembers the
 * first character that it stood for (a no-break space or a space), and the next document must not
 * inherit that: same data, same bytes, whatever was printed before.
 */
const viewOf = (font: Font | undefined): Font => {
	if (!font) throw new Error('a font was asked for that is not loaded');
	return Object.create(font, { _glyphs: { value: {}, writable: true } }) as Font;
};

class Ticket {
	static probe(bytes: Uint8Array): boolean {
		return bytes.length === 3 && bytes[0] === magic[0] && bytes[1] === magic[1];
	}
	constructor(stream: { buffer: Uint8Array }) {
		return viewOf(parsed[stream.buffer[2] ?? 0]);
	}
}

/**
 * Loads Tinos, whole TTF files: the letters of Vietnamese are spread over the subsets of web fonts.
 * @param face the name under which the printed forms ask for it.
 */
export function loadFonts(face: string): void {
	const fontkit = fontkitOfPdfmake();
	fontkit.registerFormat(Ticket);
	const style = (name: string): string => {
		const bytes = readFileSync(join(fontFolder, name, `Tinos_${name}.ttf`));
		const ticket = `tinos/${name}`;
		parsed.push(fontkit.create(bytes));
		(pdfmake as unknown as InMemory).virtualfs.writeFileSync(
			ticket,
			Buffer.from([...magic, parsed.length - 1])
		);
		return ticket;
	};
	pdfmake.setFonts({
		[face]: {
			normal: style('400Regular'),
			bold: style('700Bold'),
			italics: style('400Regular_Italic'),
			bolditalics: style('700Bold_Italic')
		}
	});
}
