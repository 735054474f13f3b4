import { expect, test } from 'vitest';
import { BackupFault } from '#lib/server/backup/fault.ts';

test('a fault carries its code and its facts, and says both to who reads the log', () => {
	const fault = new BackupFault('tool-missing', { tool: 'pg_dump' });
	expect(fault).toMatchObject({ code: 'tool-missing', facts: { tool: 'pg_dump' } });
	expect(fault.message).toContain('pg_dump');
});
