import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { runTool } from '#lib/server/database/postgresql-tool.ts';
import { temporaryFolder } from '../../support/terminal.ts';

const url = 'postgres://owner:m%E1%BA%ADt@db.example:5433/qms';
let folder = '';

/** A pg_dump that writes down how it was called. */
function tool(script: string): void {
	const file = join(folder, 'pg_dump');
	writeFileSync(
		file,
		`#!/bin/sh\necho "$@" > ${folder}/args\necho "$PGPASSWORD" > ${folder}/password\n${script}\n`
	);
	chmodSync(file, 0o755);
}
const noted = (name: string) => readFileSync(join(folder, name), 'utf8').trim();

beforeEach(() => {
	folder = temporaryFolder();
	vi.stubEnv('PATH', folder);
	return () => vi.unstubAllEnvs();
});

test('the password goes by the environment, never among the arguments that others can list', async () => {
	tool('exit 0');
	await runTool('pg_dump', url, ['--format=custom']);
	expect(noted('args')).toBe(
		'--dbname=postgres://owner@db.example:5433/qms --no-password --format=custom'
	);
	expect(noted('password')).toBe('mật');
});

test('a tool that gives up says why, in its first line', async () => {
	tool('echo "pg_dump: error: server version mismatch" >&2; echo more >&2; exit 1');
	await expect(runTool('pg_dump', url, [])).rejects.toMatchObject({
		code: 'tool-failed',
		facts: { tool: 'pg_dump', reason: 'pg_dump: error: server version mismatch' }
	});
});

test('a tool that is not there is named', async () => {
	await expect(runTool('pg_dump', url, [])).rejects.toMatchObject({
		code: 'tool-missing',
		facts: { tool: 'pg_dump' }
	});
});
