import { expect, test } from 'vitest';
import { PrintFailed } from '#lib/server/print/print-failed.ts';

test('a failed print has a reason for the person and a detail for the log', () => {
	const error = new PrintFailed('timeout', 'no answer within 60000 ms');
	expect(error).toMatchObject({ name: 'PrintFailed', reason: 'timeout' });
	expect(error.message).toBe('printing failed (timeout): no answer within 60000 ms');
});
