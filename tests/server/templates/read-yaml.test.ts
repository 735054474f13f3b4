import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { TemplateError, readYaml, yamlFiles } from '#lib/server/templates/read-yaml.ts';

const schema = v.strictObject({ rows: v.array(v.strictObject({ name: v.string() })) });

function file(text: string): string {
	const dir = mkdtempSync(join(tmpdir(), 'yaml-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'a.yaml'), text);
	writeFileSync(join(dir, 'README.md'), '# no template');
	return join(dir, 'a.yaml');
}
function errorOf(path: string): TemplateError {
	try {
		readYaml(path, schema);
	} catch (error) {
		if (error instanceof TemplateError) return error;
	}
	throw new Error('no TemplateError');
}

test('text that came decomposed from another machine is read composed', () => {
	const nfd = 'Điện Biên'.normalize('NFD');
	expect(readYaml(file(`rows:\n  - name: ${nfd}\n`), schema).rows[0]?.name).toBe('Điện Biên');
});

test('a wrong field is named with file, path and line', () => {
	const error = errorOf(file('rows:\n  - name: x\n  - name: 3\n'));
	expect(error.field).toBe('rows.1.name');
	expect(error.message).toMatch(/a\.yaml:3, rows\.1\.name: /);
});

test('a missing or unknown field is named where it would stand', () => {
	expect(errorOf(file('rows:\n  - {}\n')).field).toBe('rows.0.name');
	expect(errorOf(file('rows: []\nrow: []\n')).field).toBe('row');
});

test('what is no YAML at all is refused with its line', () => {
	expect(errorOf(file('rows:\n  - name: "open\n')).message).toMatch(/a\.yaml:\d+: /);
});

test('only YAML files of a folder are templates', () => {
	expect(yamlFiles(join(file('rows: []'), '..')).map((f) => f.slice(-6))).toEqual(['a.yaml']);
});
