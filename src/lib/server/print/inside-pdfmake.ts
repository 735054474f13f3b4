import { createRequire } from 'node:module';
import type { Font } from './words.ts';

/**
 * Parts of pdfmake that it does not export, as far as we use them. This folder alone looks inside, to
 * spare work that pdfmake does over and over; what is printed stays what pdfmake would have printed.
 */
const pdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));

/** @throws Error when another version of pdfmake has no such class: then our changes must be looked at. */
export function classOf<T>(name: string, method: string): T {
	const { default: found } = pdfmake(`./${name}.js`) as Partial<Record<string, Declared>>;
	if (typeof found?.prototype[method] !== 'function')
		throw new Error(`pdfmake has no ${name}.${method} any more`);
	return found as T;
}
type Declared = { prototype: Record<string, unknown> };

/** The very copy of fontkit that pdfmake's pdfkit uses: another one would not know our font format. */
export const fontkit = createRequire(pdfmake.resolve('pdfkit'))('fontkit') as Fontkit;
type Fontkit = { create(bytes: Uint8Array): Font; registerFormat(format: FontFormat): void };
type FontFormat = {
	probe(bytes: Uint8Array): boolean;
	new (stream: { buffer: Uint8Array }): object;
};

export type LayoutNode = {
	headlineLevel?: number;
	pageBreak?: string;
	_margin?: [left: number, top: number, right: number, bottom: number] | null;
	_inlines?: { height: number }[];
	/** Rows of a head that the first of the stack has in case it begins a page. */
	ownHead?: number;
	stack?: { table?: { body: unknown[]; headerRows?: number } }[];
};
export type Layout = {
	writer: {
		/** Above 0 while something is kept in one piece: then positions are not those of the page. */
		transactionLevel: number;
		context(): {
			/** From the page's upper edge, in points. */
			y: number;
			availableHeight: number;
			getCurrentPage(): { pageMargins: { top: number } };
		};
	};
	processNode(node: LayoutNode, ...rest: unknown[]): void;
};

/** What a node takes from the nodes around it: a stack of style names and of nodes with styles. */
export type Styles = {
	push(style: unknown): void;
	pop(count?: number): void;
	getProperty(property: string): unknown;
};
export type StylesClass = {
	prototype: Styles;
	getStyleProperty(
		item: Record<string, unknown>,
		styles: Styles | null,
		property: string,
		otherwise: unknown
	): unknown;
};

export type Vector = { x: number; y: number; squares?: Squares };
/** Rows of a bitmap as rectangles of one height, from the vector's own corner, in points. */
export type Squares = { height: number; runs: { x: number; y: number; w: number }[] };
type Pen = {
	rect(x: number, y: number, w: number, h: number): void;
	fillColor(color: string, opacity: number): void;
	fill(): void;
};
export type Renderer = { pdfDocument: Pen; renderVector(vector: Vector): void };

export const LayoutBuilder = classOf<{ prototype: Layout }>('LayoutBuilder', 'processNode');
export const StyleContextStack = classOf<StylesClass>('StyleContextStack', 'getProperty');
export const PageRenderer = classOf<{ prototype: Renderer }>('Renderer', 'renderVector');
