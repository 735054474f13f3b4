import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import work from '#lib/server/print/worker.ts';
import { birthRegistration, edition } from '../../support/prints.ts';

const whole = { title: 'Gói', author: 'UBND' };

test('the worker gives the file with the hash of exactly these bytes', async () => {
	const form = { kind: 'procedure' as const, data: birthRegistration() };
	const outcome = await work({ do: 'print', form, edition });
	if (!outcome.ok) throw new Error(outcome.detail);
	expect(outcome.sha256).toBe(createHash('sha256').update(outcome.bytes).digest('hex'));
	expect(outcome).toMatchObject({ pages: 6, starts: [] });
}, 60_000);

test('a form without a layout is answered, not thrown: the worker lives on', async () => {
	const revision = { ...birthRegistration().revision, issuedOn: 'hôm qua' };
	const form = { kind: 'procedure' as const, data: birthRegistration({ revision }) };
	const outcome = await work({ do: 'print', form, edition });
	expect(outcome).toMatchObject({ ok: false, reason: 'layout' });
});

test('a part that is no PDF is named', async () => {
	const parts = [{ title: 'QT.TP.01', bytes: new Uint8Array([1, 2, 3]) }];
	expect(await work({ do: 'join', parts, whole, edition })).toEqual({
		ok: false,
		reason: 'unreadable-part',
		detail: 'QT.TP.01'
	});
});
