import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#lib/server/project-root.ts';

test('the project is found from within, with what lies beside the program', () => {
	for (const name of ['package.json', 'migrations', 'templates'])
		expect(existsSync(join(projectRoot(), name))).toBe(true);
});
