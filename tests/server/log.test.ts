import { expect, test } from 'vitest';
import { makeLog } from '#lib/server/log.ts';

const lines: Record<string, unknown>[] = [];
const log = makeLog('info', { write: (line) => void lines.push(JSON.parse(line)) });

test('a line is JSON with its level and its time', () => {
	log.info({ route: '/(app)/[ward]' });
	log.debug('not this one');
	expect(lines).toEqual([
		{ level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), route: '/(app)/[ward]' }
	]);
});

test('of a database error nothing is written that quotes a row', () => {
	lines.length = 0;
	const error = Object.assign(
		new Error('duplicate key value violates unique constraint "person_username_key"'),
		{
			code: '23505',
			detail: 'Key (username)=(lan.nguyen) already exists.',
			parameters: ['lan.nguyen']
		}
	);
	log.error({ err: new Error('outer', { cause: error }) });
	expect(JSON.stringify(lines)).not.toContain('lan.nguyen');
	expect(lines[0]).toMatchObject({ err: { message: 'outer', cause: { code: '23505' } } });
	log.error({ err: 'a string with lan.nguyen' });
	expect(lines[1]).toMatchObject({ err: { name: 'string' } });
});
