import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Without a compiler a state is the value it begins with. */
vi.hoisted(() => Object.assign(globalThis, { $state: <T>(value: T): T => value }));
const answers = vi.hoisted(() => [] as object[]);
vi.mock('$app/forms', () => ({ deserialize: () => answers.shift() }));
const { Autosave } = await import('#lib/components/editor/autosave.svelte.ts');

class FakeForm extends EventTarget {
	action = '/edit?part=purpose';
	requestSubmit = vi.fn();
}
/** An element with a form in it; what is typed anywhere inside reaches it. */
class FakeElement extends EventTarget {
	form = new FakeForm();
	querySelector = () => this.form;
	closest = (): unknown => null;
}

let node: FakeElement;
let refused: object[];
let isPaused: boolean;
let autosave: InstanceType<typeof Autosave>;
const fetched = vi.fn();
const saved = (version: number) => ({
	type: 'success',
	data: { saved: { version, at: new Date('2026-11-23T02:12:00Z') } }
});
const type = () => node.dispatchEvent(new Event('input'));

beforeEach(() => {
	vi.useFakeTimers();
	fetched.mockReset().mockResolvedValue({ text: async () => '' });
	vi.stubGlobal('fetch', fetched);
	vi.stubGlobal(
		'FormData',
		class {
			set = vi.fn();
		}
	);
	answers.length = 0;
	refused = [];
	isPaused = false;
	node = new FakeElement();
	autosave = new Autosave({
		isPaused: () => isPaused,
		onRefused: (result) => refused.push(result)
	});
	autosave.watch(node as unknown as HTMLElement);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('saves two seconds after typing stopped, once, and says when', async () => {
	answers.push(saved(8));
	type();
	await vi.advanceTimersByTimeAsync(1_500);
	type();
	await vi.advanceTimersByTimeAsync(1_500);
	expect(fetched).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(600);
	expect(fetched).toHaveBeenCalledTimes(1);
	expect(autosave).toMatchObject({ status: 'saved', version: 8 });
	expect(autosave.savedAt?.toISOString()).toBe('2026-11-23T02:12:00.000Z');
});

test('never in the middle of a letter that is being composed', async () => {
	answers.push(saved(2));
	node.dispatchEvent(new Event('compositionstart'));
	type();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(fetched).not.toHaveBeenCalled();
	node.dispatchEvent(new Event('compositionend'));
	await vi.advanceTimersByTimeAsync(2_100);
	expect(fetched).toHaveBeenCalledTimes(1);
});

test('not while somebody has to decide whose words stay', async () => {
	isPaused = true;
	type();
	await vi.advanceTimersByTimeAsync(5_000);
	expect(fetched).not.toHaveBeenCalled();
});

test('what is incomplete is said quietly; a refusal goes to the page', async () => {
	answers.push({ type: 'failure', data: { errors: [] } });
	type();
	await vi.advanceTimersByTimeAsync(2_100);
	expect(autosave.status).toBe('incomplete');
	expect(refused).toEqual([]);
	const stale = { type: 'failure', data: { refusal: { code: 'stale' } } };
	answers.push(stale);
	type();
	await vi.advanceTimersByTimeAsync(2_100);
	expect(refused).toEqual([stale]);
});

test('a lost connection is told, and tried again', async () => {
	fetched.mockRejectedValueOnce(new Error('offline'));
	answers.push(saved(3));
	type();
	await vi.advanceTimersByTimeAsync(2_100);
	expect(autosave.status).toBe('offline');
	await vi.advanceTimersByTimeAsync(10_100);
	expect(autosave.status).toBe('saved');
});

test('an ended session leaves the page as it is, and saves once somebody is signed in again', async () => {
	answers.push({ type: 'error', status: 401, error: { code: 'not-signed-in' } }, saved(9));
	type();
	await vi.advanceTimersByTimeAsync(2_100);
	expect([autosave.status, refused]).toEqual(['signed-out', []]);
	await vi.advanceTimersByTimeAsync(10_100);
	expect(autosave).toMatchObject({ status: 'saved', version: 9 });
});

test('a save by hand waits for the one under way, so that it carries the right version', async () => {
	let answer = (): void => undefined;
	fetched.mockReturnValueOnce(
		new Promise((resolve) => (answer = () => resolve({ text: async () => '' })))
	);
	answers.push(saved(4));
	type();
	await vi.advanceTimersByTimeAsync(2_100);
	const submit = new Event('submit', { cancelable: true });
	node.dispatchEvent(submit);
	expect(submit.defaultPrevented).toBe(true);
	expect(node.form.requestSubmit).not.toHaveBeenCalled();
	answer();
	await vi.advanceTimersByTimeAsync(100);
	expect(node.form.requestSubmit).toHaveBeenCalledTimes(1);
});
