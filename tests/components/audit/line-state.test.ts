import type { ActionResult } from '@sveltejs/kit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saidRefusal } from '#lib/i18n/refusals.ts';

/** Without a compiler a state is the value it begins with. */
vi.hoisted(() => Object.assign(globalThis, { $state: <T>(value: T): T => value }));
const { LineState } = await import('#lib/components/audit/line-state.svelte.ts');

const stored = {
	answer: null,
	reason: '',
	evidence: '',
	dossierCodes: '',
	version: 1,
	answeredByName: null,
	answeredAt: null
};
const send = vi.fn();
const saved = (version: number): ActionResult => ({
	type: 'success',
	status: 200,
	data: {
		saved: { ...stored, version, answeredByName: 'Đỗ Quốc Dũng', answeredAt: new Date(0) }
	}
});
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
	vi.useFakeTimers();
	send.mockReset();
});
afterEach(() => vi.useRealTimers());

test('an answer is saved as it is given, words when typing stopped, each over the version before', async () => {
	send.mockResolvedValueOnce(saved(2)).mockResolvedValueOnce(saved(3));
	const line = new LineState(stored, send);
	line.give('conforming');
	expect(line.status).toBe('saving');
	await settled();
	expect(line.status).toBe('saved');
	expect(line.by?.name).toBe('Đỗ Quốc Dũng');
	line.evidence = 'Sổ hộ tịch 2026';
	line.typed();
	expect(send).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(1_500);
	expect(
		send.mock.calls.map(([words, version]) => [words.answer, words.evidence, version])
	).toEqual([
		['conforming', '', 1],
		['conforming', 'Sổ hộ tịch 2026', 2]
	]);
	expect(line.isUnsaved).toBe(false);
});

test('an answer that needs a reason waits for it', async () => {
	send.mockResolvedValue(saved(2));
	const line = new LineState(stored, send);
	line.give('not_sampled');
	await settled();
	expect(line.status).toBe('needs_reason');
	expect(line.isUnsaved).toBe(true);
	expect(send).not.toHaveBeenCalled();
	line.reason = 'Hết giờ làm việc';
	line.typed();
	await vi.advanceTimersByTimeAsync(1_500);
	expect(line.status).toBe('saved');
});

test('without a connection the line stays visibly unsaved and goes by itself once there is one', async () => {
	send
		.mockRejectedValueOnce(new TypeError('Failed to fetch'))
		.mockResolvedValueOnce({ type: 'error', error: new Error('502') })
		.mockResolvedValueOnce(saved(2));
	const line = new LineState(stored, send);
	line.evidence = 'Phiếu kiểm soát thiếu giờ giao';
	line.give('nonconforming');
	await settled();
	expect([line.status, line.isUnsaved]).toEqual(['offline', true]);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(line.status).toBe('offline');
	await vi.advanceTimersByTimeAsync(5_000);
	expect(line.status).toBe('saved');
	expect(send.mock.calls[2]?.[0]).toMatchObject({
		answer: 'nonconforming',
		evidence: 'Phiếu kiểm soát thiếu giờ giao'
	});
});

test('what changes while a save is under way is saved after it', async () => {
	let arrive: (result: ActionResult) => void = () => undefined;
	send
		.mockReturnValueOnce(new Promise<ActionResult>((resolve) => (arrive = resolve)))
		.mockResolvedValueOnce(saved(3));
	const line = new LineState(stored, send);
	line.give('conforming');
	line.give('observation');
	expect(send).toHaveBeenCalledTimes(1);
	arrive(saved(2));
	await settled();
	expect(send.mock.calls[1]?.[0].answer).toBe('observation');
	expect(send.mock.calls[1]?.[1]).toBe(2);
	expect(line.status).toBe('saved');
});

test('when somebody else wrote first both are kept, and a person decides', async () => {
	const theirs = { ...stored, answer: 'conforming' as const, evidence: 'Đủ', version: 5 };
	send.mockResolvedValueOnce({
		type: 'failure',
		status: 409,
		data: { theirs, refusal: saidRefusal({ code: 'stale', facts: {} }) }
	});
	const line = new LineState(stored, send);
	line.evidence = 'Thiếu chữ ký';
	line.give('observation');
	await settled();
	expect([line.status, line.evidence]).toEqual(['stale', 'Thiếu chữ ký']);
	line.typed();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(send).toHaveBeenCalledTimes(1);
	send.mockResolvedValueOnce(saved(6));
	line.keepMine();
	await settled();
	expect(send.mock.calls[1]).toEqual([
		{ answer: 'observation', reason: '', evidence: 'Thiếu chữ ký', dossierCodes: '' },
		5
	]);

	send.mockResolvedValueOnce({ type: 'failure', status: 409, data: { theirs } });
	line.give('conforming');
	await settled();
	line.takeTheirs();
	expect([line.status, line.answer, line.evidence]).toEqual(['idle', 'conforming', 'Đủ']);
});

test('a page that is loaded again never writes over words that are not saved', async () => {
	const line = new LineState(stored, send);
	line.refresh({ ...stored, evidence: 'mới', version: 2 });
	expect(line.evidence).toBe('mới');
	line.evidence = 'đang gõ';
	line.typed();
	line.refresh({ ...stored, evidence: 'của người khác', version: 3 });
	expect(line.evidence).toBe('đang gõ');
	send.mockResolvedValueOnce({
		type: 'failure',
		status: 409,
		data: { refusal: saidRefusal({ code: 'gates-closed', facts: { objections: [] } }) }
	});
	await vi.advanceTimersByTimeAsync(1_500);
	expect([line.status, line.refusal?.code]).toEqual(['refused', 'gates-closed']);
});
