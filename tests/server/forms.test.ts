import { isActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { objection, refuse } from '#lib/domain/refusal.ts';
import { actOnForm, parseForm } from '#lib/server/forms.ts';
import { day, line, password, wholeNumber } from '#lib/server/input-fields.ts';

const schema = v.object({
	wardId: wholeNumber(1, 99),
	decisionNumber: line(60),
	effectiveFrom: day,
	password,
	steps: v.array(v.object({ title: line(10) }))
});

const request = (fields: [string, string][]): Request => {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return new Request('http://localhost/approval', { method: 'POST', body });
};
const good: [string, string][] = [
	['decisionNumber', '45/QĐ-UBND'],
	['effectiveFrom', '1/12/2026'],
	['password', 'bí mật'],
	['steps.0.title', 'Ký']
];
const bad: [string, string][] = [
	['decisionNumber', ''],
	['effectiveFrom', '31/11/2026'],
	['password', 'bí mật'],
	['resetToken', 'x'],
	['steps.3.title', 'Tiếp nhận'],
	['steps.7.title', 'Thẩm tra hồ sơ'],
	['personIds', 'a'],
	['personIds', 'b']
];

describe('parsing a form', () => {
	test('gives what the schema describes', async () => {
		const parsed = await parseForm(request(good), schema, { wardId: 6 });
		expect(parsed).toEqual({
			ok: true,
			value: {
				wardId: 6,
				decisionNumber: '45/QĐ-UBND',
				effectiveFrom: '2026-12-01',
				password: 'bí mật',
				steps: [{ title: 'Ký' }]
			}
		});
	});
	test('what the server knows cannot be overridden by a field', async () => {
		const parsed = await parseForm(request([...good, ['wardId', '7']]), schema, { wardId: 6 });
		expect(parsed).toMatchObject({ value: { wardId: 6 } });
	});
	test('names each fault once, by the name of its field', async () => {
		const parsed = await parseForm(request(bad), schema, { wardId: 6 });
		expect(parsed).toMatchObject({
			ok: false,
			errors: [
				{ field: 'decisionNumber', code: 'required' },
				{ field: 'effectiveFrom', code: 'not-a-date' },
				{ field: 'steps.7.title', code: 'too-long' }
			]
		});
	});
	test('keeps what was typed, but never a secret', async () => {
		const parsed = await parseForm(request(bad), schema, { wardId: 6 });
		expect(parsed.ok ? null : parsed.values).toEqual({
			decisionNumber: '',
			effectiveFrom: '31/11/2026',
			'steps.3.title': 'Tiếp nhận',
			'steps.7.title': 'Thẩm tra hồ sơ',
			personIds: 'a\nb'
		});
	});
});

describe('a whole action', () => {
	const act = (fields: [string, string][], work: () => Promise<unknown>) =>
		actOnForm(request(fields), schema, { wardId: 6 }, work);
	const failureOf = async (answer: Promise<unknown>) => {
		const failure = await answer;
		if (!isActionFailure(failure)) throw new Error('it did not fail');
		return failure as { status: number; data: unknown };
	};

	test('does its work', async () => {
		expect(await act(good, async () => 'done')).toBe('done');
	});
	test('does nothing while a field is wrong', async () => {
		const failure = await failureOf(act(bad, () => Promise.reject(new Error('worked'))));
		expect(failure.status).toBe(422);
	});
	test('a refusal comes back as data with its own status and everything typed', async () => {
		const facts = { objections: [objection('no-distribution')] };
		const failure = await failureOf(act(good, async () => refuse('gates-closed', facts)));
		expect(failure).toMatchObject({
			status: 422,
			data: {
				errors: [],
				refusal: { code: 'gates-closed', objections: facts.objections },
				values: { decisionNumber: '45/QĐ-UBND' }
			}
		});
		const stale = await failureOf(act(good, async () => refuse('stale')));
		expect(stale.status).toBe(409);
	});
	test('fields that the rule itself refused are shown beside their fields', async () => {
		const fields = [{ field: 'decisionNumber', code: 'taken' as const }];
		const failure = await failureOf(act(good, async () => refuse('invalid-input', { fields })));
		expect(failure.data).toMatchObject({ errors: fields });
	});
	test('what is too large is said in the form, and the work is not begun', async () => {
		const large = request([...good, ['note', 'a'.repeat(9_000_000)]]);
		const work = () => Promise.reject(new Error('worked'));
		const failure = await failureOf(actOnForm(large, schema, { wardId: 6 }, work));
		expect(failure).toMatchObject({
			status: 413,
			data: {
				errors: [],
				refusal: { code: 'request-too-large', what: expect.stringContaining('8\u00a0MB') }
			}
		});
	});
	test('an action that takes files says how much it takes', async () => {
		const large = request([...good, ['note', 'a'.repeat(9_000_000)]]);
		const acting = actOnForm(large, schema, { wardId: 6 }, async () => 'done', 24);
		expect(await acting).toBe('done');
	});
	test('a bug is not dressed up as a refusal', async () => {
		await expect(act(good, () => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
	});
});
