import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** What is wrong with a template, said so that whoever edited it finds the place. */
export class TemplateError extends Error {
	readonly file: string;
	/** Dotted path of the field inside the file; '' when the file as a whole is meant. */
	readonly field: string;

	constructor(file: string, field: string, problem: string, line?: number) {
		const place = `${basename(dirname(file))}/${basename(file)}${line ? `:${line}` : ''}`;
		super(`${place}${field ? `, ${field}` : ''}: ${problem}`);
		this.name = 'TemplateError';
		this.file = file;
		this.field = field;
	}
}

/** Reads one YAML file, brings its text to NFC and holds it against a schema. */
export function readYaml<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
	const lines = new LineCounter();
	const document = parseDocument(readFileSync(file, 'utf8').normalize('NFC'), {
		lineCounter: lines,
		prettyErrors: false
	});
	const broken = document.errors[0];
	if (broken) throw new TemplateError(file, '', broken.message, lines.linePos(broken.pos[0]).line);
	const result = v.safeParse(schema, document.toJS());
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = (issue.path ?? []).map((item) => item.key as string | number);
	throw new TemplateError(file, path.join('.'), issue.message, lineOf(document, path, lines));
}

/** Line of the deepest node that exists on the way to `path`: a missing field is shown in its parent. */
function lineOf(document: Document, path: (string | number)[], lines: LineCounter) {
	for (let depth = path.length; depth > 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return undefined;
}

/** The YAML files of one folder, in the order of their names. */
export const yamlFiles = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => join(folder, name));
