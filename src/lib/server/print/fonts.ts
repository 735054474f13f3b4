import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import { fontkit } from './inside-pdfmake.ts';
import { type Font, settingWordsOnce } from './words.ts';

/** Files that exist in memory only; no policy has to let them be read. */
type InMemory = { virtualfs: { writeFileSync(name: string, content: Buffer): void } };

const fontFolder = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json')
);
/**
 * Parsing the four faces took two fifths of a print, and pdfkit parses them anew for every document.
 * Here they are parsed once a worker: what pdfkit is told to open is a three-byte ticket, which a font
 * format of our own (fontkit's `registerFormat`) exchanges for the parsed font.
 */
const magic = [0x57, 0x51] as const;
/** One a face: makes a document's own view of the parsed font. */
const faces: (() => Font)[] = [];

class Ticket {
	static probe(bytes: Uint8Array): boolean {
		return bytes.length === 3 && bytes[0] === magic[0] && bytes[1] === magic[1];
	}
	constructor(stream: { buffer: Uint8Array }) {
		const viewOfFace = faces[stream.buffer[2] ?? 0];
		if (!viewOfFace) throw new Error('a font was asked for that is not loaded');
		return viewOfFace();
	}
}

/**
 * Loads Tinos, whole TTF files: the letters of Vietnamese are spread over the subsets of web fonts.
 * @param face the name under which the printed forms ask for it.
 */
export function loadFonts(face: string): void {
	fontkit.registerFormat(Ticket);
	const style = (name: string): string => {
		const bytes = readFileSync(join(fontFolder, name, `Tinos_${name}.ttf`));
		const ticket = `tinos/${name}`;
		faces.push(settingWordsOnce(fontkit.create(bytes)));
		(pdfmake as unknown as InMemory).virtualfs.writeFileSync(
			ticket,
			Buffer.from([...magic, faces.length - 1])
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
