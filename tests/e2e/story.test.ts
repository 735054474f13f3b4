import { readFile, rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DemoServer, demoCopy, startDemo } from '../support/built-server.ts';
import { pagesOf } from '../support/pdf.ts';
import { type Person, faultsOf, m, open, person, press, sign, telephone, words } from './actors.ts';
import { asOwner } from './facts.ts';

/**
 * The main job in a real browser: a coordinator drafts, a deputy returns, the coordinator mends, the deputy
 * reviews, the head approves, an officer acknowledges, the coordinator prints the pack, and a citizen's
 * telephone checks the code on the paper. Each page of it is looked at by axe, in both languages, at a
 * desk's and a telephone's width.
 */
const browser: Browser | null = await launchBrowser();

const base = '/thanh-binh/documents';
const code = 'QT.KN.99';
const home = `${base}/${code}`;
/** As some keyboards and file names give it: decomposed, with the Icelandic letter for Đ. */
const typedTitle = '\u00d0ăng ký tiếp công dân, \u00d0ơn thư lưu động tại Ðiện Biên'.normalize(
	'NFD'
);
const title = 'Đăng ký tiếp công dân, Đơn thư lưu động tại Điện Biên';

describe.skipIf(!browser)('from a draft to a citizen’s telephone', () => {
	let folder: string;
	let server: DemoServer;
	let names: Record<string, string>;
	let coordinator: Person;
	let deputy: Person;
	let head: Person;
	let officer: Person;
	let revisionId: string;

	beforeAll(async () => {
		folder = await demoCopy();
		names = await asOwner(folder, async (db) => {
			const people = await db.selectFrom('person').select(['username', 'fullName']).execute();
			return Object.fromEntries(people.map((p) => [p.username, p.fullName]));
		});
		server = await startDemo(folder);
		const sit = (username: string) => person(browser as Browser, server.url, username);
		coordinator = await sit('thuky.thanhbinh');
		deputy = await sit('phochutich.thanhbinh');
		head = await sit('chutich.thanhbinh');
		officer = await sit('tuphap.thanhbinh');
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	// Whoever reads the outcome wants the first thing that went wrong, not what followed from it.
	let brokeOff = false;
	beforeEach(() => expect(brokeOff, 'the story broke off before this').toBe(false));
	afterEach(({ task }) => {
		brokeOff ||= task.result?.state === 'fail';
	});

	test('the coordinator drafts a procedure from a template', async () => {
		const { page } = coordinator;
		expect(await faultsOf(coordinator, '/thanh-binh')).toEqual([]);
		expect(await faultsOf(coordinator, base)).toEqual([]);
		await open(coordinator, `${base}/new`);
		await page.selectOption('select[name=template]', 'QT.KN.01');
		await press(coordinator, m.editor_template_use, /template=QT\.KN\.01/);
		expect(await faultsOf(coordinator, `${base}/new?template=QT.KN.01`)).toEqual([]);
		await page.fill('[name=code]', code);
		await page.fill('[name=title]', typedTitle);
		await page.fill('[name=reason]', 'Tiếp công dân tại bản xa trung tâm');
		await press(coordinator, m.editor_create_verb, /QT\.KN\.99\/edit/);
		expect(await page.inputValue('[name=title]')).toBe(title);
		expect(await faultsOf(coordinator, `${home}/edit`)).toEqual([]);
	});

	test('and says what else it touches, who reviews it and who receives it', async () => {
		const { page } = coordinator;
		await page.fill('[name=otherDocuments]', 'Không ảnh hưởng tài liệu khác');
		await press(coordinator, m.common_save, /edit/);

		await open(coordinator, `${home}/edit?part=reviewers`);
		await page.getByLabel(names['phochutich.thanhbinh'] ?? '').check();
		await press(coordinator, m.common_save, /reviewers/);

		await open(coordinator, `${home}/edit?part=distribution`);
		await page.getByRole('button', { name: m.editor_row_add({}, { locale: 'vi' }) }).click();
		await page.locator('[name="rows.0.to"]').selectOption({ label: await officerChoice() });
		await press(coordinator, m.common_save, /distribution/);
		for (const part of ['steps', 'legal_bases', 'purpose', 'reviewers', 'distribution'])
			expect(await faultsOf(coordinator, `${home}/edit?part=${part}`)).toEqual([]);
	});

	test('and submits it, signed with the password', () => submit());

	test('the deputy returns it with a comment', async () => {
		const { page } = deputy;
		expect(await faultsOf(deputy, '/thanh-binh')).toEqual([]);
		await open(deputy, '/thanh-binh');
		expect(await words(deputy)).toContain(code);
		expect(await faultsOf(deputy, `${home}/return`)).toEqual([]);
		await page.fill('[name=note]', 'Nêu rõ ai ghi sổ khi tiếp tại bản.');
		await press(deputy, m.decision_return_verb, /QT\.KN\.99$/);
	});

	test('the coordinator mends it, answers the comment and submits again', async () => {
		const { page } = coordinator;
		await open(coordinator, `${home}/edit`);
		await page.fill('[name=changedParts]', 'Mục 5.7: công chức Tư pháp – Hộ tịch ghi sổ');
		await press(coordinator, m.common_save, /edit/);
		expect(await faultsOf(coordinator, `${home}/comments`)).toEqual([]);
		await page.getByRole('link', { name: m.decision_answer_verb({}, { locale: 'vi' }) }).click();
		await page.waitForURL(/comments\/./);
		expect(await faultsOf(coordinator, new URL(page.url()).pathname)).toEqual([]);
		await page.fill('[name=resolution]', 'Đã ghi rõ công chức Tư pháp – Hộ tịch.');
		await press(coordinator, m.decision_answer_save, /comments$/);
		await submit();
	});

	test('the deputy agrees and signs', async () => {
		expect(await faultsOf(deputy, `${home}/review`)).toEqual([]);
		await sign(deputy);
		await press(deputy, m.decision_review_verb, /QT\.KN\.99$/);
	});

	test('the head approves with the password, and it is in force from today', async () => {
		const { page } = head;
		expect(await faultsOf(head, `${home}/approval`)).toEqual([]);
		await page.fill('[name=decisionNumber]', '99/QĐ-UBND');
		await sign(head);
		await press(head, m.decision_approve_verb, /QT\.KN\.99$/);
		expect(await words(head)).toContain(title);
		expect(await faultsOf(head, home)).toEqual([]);
		expect(await faultsOf(head, `${home}/history`)).toEqual([]);
	});

	test('the printed file carries the title, whole, and the code', async () => {
		const { status, bytes } = await fileAt(head, `${home}/pdf`);
		expect(status).toBe(200);
		const text = (await pagesOf(bytes)).join(' ');
		expect(text).toContain(code);
		expect(text.toLocaleUpperCase('vi')).toContain(title.toLocaleUpperCase('vi'));
	});

	test('the officer finds it at home, reads and acknowledges it', async () => {
		await open(officer, '/thanh-binh');
		expect(await words(officer)).toContain(code);
		expect(await faultsOf(officer, `${home}/acknowledgement`)).toEqual([]);
		revisionId = await officer.page.inputValue('[name=revisionId]');
		await press(officer, m.decision_acknowledge_verb, /QT\.KN\.99$/);
		await open(officer, '/thanh-binh');
		expect(await words(officer)).not.toContain(code);
	});

	test('the coordinator prints the evidence pack and downloads it', async () => {
		const { page } = coordinator;
		expect(await faultsOf(coordinator, '/thanh-binh/packs/new')).toEqual([]);
		const { from, until } = {
			from: await page.inputValue('[name=from]'),
			until: await page.inputValue('[name=until]')
		};
		expect(from).not.toBe(until);
		await press(coordinator, m.pack_issue, /packs\/[0-9a-f-]{36}$/);
		const link = page.getByRole('link', { name: m.pack_download({}, { locale: 'vi' }) });
		await link.waitFor({ timeout: 240_000 });
		expect(await faultsOf(coordinator, new URL(page.url()).pathname)).toEqual([]);
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		const bytes = await readFile(await download.path());
		expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
		expect((await pagesOf(bytes)).some((text) => text.includes(code))).toBe(true);
		expect(await faultsOf(coordinator, '/thanh-binh/packs')).toEqual([]);
	});

	test('a citizen’s telephone, which nobody signed in on, reads that it is in force', async () => {
		const context = await (browser as Browser).newContext({ viewport: telephone, locale: 'vi-VN' });
		const citizen: Person = { context, page: await context.newPage(), url: server.url };
		await open(citizen, `/verify/${revisionId}`);
		expect((await words(citizen)).toLocaleLowerCase('vi')).toContain('đang có hiệu lực');
		expect(await words(citizen)).not.toContain(title);
		expect(await faultsOf(citizen, `/verify/${revisionId}`)).toEqual([]);
		expect(await faultsOf(citizen, '/sign-in')).toEqual([]);
	});

	async function submit(): Promise<void> {
		expect(await faultsOf(coordinator, `${home}/submission`)).toEqual([]);
		await sign(coordinator);
		await press(coordinator, m.decision_submit_verb, /QT\.KN\.99$/);
	}

	/** The line of the list of recipients that names the officer. */
	async function officerChoice(): Promise<string> {
		const choices = await coordinator.page.locator('[name="rows.0.to"] option').allInnerTexts();
		const choice = choices.find((text) => text.includes(names['tuphap.thanhbinh'] ?? '?'));
		return choice ?? expect.unreachable();
	}
});

async function fileAt({ context, url }: Person, path: string) {
	const response = await context.request.get(url + path);
	return { status: response.status(), bytes: new Uint8Array(await response.body()) };
}
