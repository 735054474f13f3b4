import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type ZipEntry, zip } from './zip.ts';

/** Files as the programs of an office and telephones make them; nobody's real ones. */

const main = {
	docx: {
		part: 'word/document.xml',
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
	},
	xlsx: {
		part: 'xl/workbook.xml',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
	}
};
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const typesXml = (overrides: [part: string, type: string][]): string =>
	`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
		.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
		.join('')}</Types>`;

export type OfficeParts = {
	more?: ZipEntry[];
	types?: [part: string, type: string][];
};

/** The parts of an office file, to be zipped as they are or with one thing changed. */
export const officeEntries = (
	kind: 'docx' | 'xlsx',
	{ more = [], types = [] }: OfficeParts = {}
): ZipEntry[] => [
	{ name: '[Content_Types].xml', data: typesXml([[main[kind].part, main[kind].type], ...types]) },
	{
		name: '_rels/.rels',
		data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main[kind].part}"/></Relationships>`
	},
	{ name: main[kind].part, data: `${head}<w>${'Biên bản đánh giá nội bộ. '.repeat(200)}</w>` },
	...more
];
export const office = (kind: 'docx' | 'xlsx', parts?: OfficeParts): Uint8Array =>
	zip(officeEntries(kind, parts));

export const relations = (...list: { type: string; target: string; mode?: string }[]): string =>
	`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
		.map(
			({ type, target, mode = 'External' }, i) =>
				`<Relationship Id="rId${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`
		)
		.join('')}</Relationships>`;

/** @param arrange what the document holds besides its one page. */
export async function pdf(
	arrange: (document: PDFDocument) => unknown = () => undefined,
	useObjectStreams = true
): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.addPage([595, 842]).drawText('Bien ban danh gia', { x: 72, y: 760 });
	await arrange(document);
	return document.save({ useObjectStreams });
}

/** A PDF written by hand: what its objects say is taken as it stands. */
export const rawPdf = (
	objects: string,
	{ trailer = '/Root 1 0 R', page = true } = {}
): Uint8Array =>
	Buffer.from(
		`%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>> endobj\n` +
			(page
				? '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj\n'
				: '2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n') +
			`${objects}\ntrailer <<${trailer}>>\nstartxref\n9\n%%EOF\n`,
		'latin1'
	);

/** 40 × 20 pixels, left half red, right half blue. */
const twoHalves = () =>
	sharp({ create: { width: 40, height: 20, channels: 3, background: '#ff0000' } }).composite([
		{
			input: { create: { width: 20, height: 20, channels: 3, background: '#0000ff' } },
			left: 20,
			top: 0
		}
	]);

export const png = async (): Promise<Uint8Array> => twoHalves().png().toBuffer();
export const jpeg = async (): Promise<Uint8Array> => twoHalves().jpeg({ quality: 95 }).toBuffer();

/**
 * As a telephone held upright writes it: the picture lies on its side and says so, with place and model.
 * Shown rightly it is 20 × 40 pixels with red above blue.
 */
export const telephoneJpeg = async (): Promise<Uint8Array> =>
	twoHalves()
		.jpeg({ quality: 95 })
		.withExif({
			IFD0: { Make: 'Demo', Model: 'Telephone' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '21/1 23/1 0/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '103/1 1/1 0/1'
			}
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();

export const plain = async (width: number, height: number, format: 'png' | 'jpeg') =>
	sharp({ create: { width, height, channels: 3, background: '#808080' } })
		[format]()
		.toBuffer();
