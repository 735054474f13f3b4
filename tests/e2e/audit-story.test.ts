import { readFile, rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DemoServer, demoCopy, startDemo } from '../support/built-server.ts';
import { pagesOf } from '../support/pdf.ts';
import { act, fillIn, linksOf } from './acts.ts';
import { type Person, faultsOf, m, open, person, press } from './actors.ts';
import { found, minutes, plan, questions, report, timetable } from './audit-words.ts';
import { addPhotograph, answerByKeys } from './checklist-acts.ts';
import { type Correctors, correct, verify } from './corrections.ts';
import { asOwner } from './facts.ts';

/**
 * The second half of the main job in a real browser: from the year's programme to an audit, its checklist
 * on a telephone, a finding, a correction that did not help, the next that did, and the pack with all of
 * it. An effect is verified on a later day than the action: the server is started anew a day later, twice.
 */
const browser: Browser | null = await launchBrowser();

const audits = '/thanh-binh/audits';

describe.skipIf(!browser)('from the year’s programme to a proved correction', () => {
	let folder: string;
	let server: DemoServer | undefined;
	let names: Record<string, string>;
	let people: Correctors & { head: Person };
	/** Addresses of the audit, its finding, the nonconformity and the one that followed it. */
	let home: string;
	let finding: string;
	let first: string;
	let second: string;

	beforeAll(async () => {
		folder = await demoCopy();
		names = await asOwner(folder, async (db) => {
			const rows = await db.selectFrom('person').select(['username', 'fullName']).execute();
			return Object.fromEntries(rows.map((p) => [p.username, p.fullName]));
		});
		await begin(0);
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

	test('the coordinator makes a year’s programme, and the head approves it', async () => {
		const { coordinator, head } = people;
		expect(await faultsOf(coordinator, audits)).toEqual([]);
		const months = { months: '3' };
		const made = /programmes\/\d{4}\/edit$/;
		await act(coordinator, `${audits}/programmes/new`, m.audit_programme_create, months, made);
		const programme = new URL(coordinator.page.url()).pathname.replace(/\/edit$/, '');
		expect(await faultsOf(coordinator, `${programme}/edit`)).toEqual([]);
		await act(coordinator, `${programme}/submission`, m.audit_programme_submit_verb);
		await act(head, `${programme}/approval`, m.audit_programme_approve_verb, {
			decisionNumber: '76/QĐ-UBND'
		});
		expect(await faultsOf(head, programme)).toEqual([]);
	});

	test('the coordinator plans an audit from a line of a programme', async () => {
		const { coordinator } = people;
		const { page } = coordinator;
		expect(await faultsOf(coordinator, `${audits}/new`)).toEqual([]);
		const lines = page.getByRole('checkbox', { name: /khai sinh|hộ tịch/i });
		await lines.first().check();
		await press(coordinator, m.audit_programme_take, /line=/);
		await fillIn(coordinator, plan);
		await press(coordinator, m.audit_save, /audits\/\d{4}-\d+$/);
		home = new URL(page.url()).pathname;
		expect(await faultsOf(coordinator, home)).toEqual([]);
	});

	test('names the team, which the head confirms with the password', async () => {
		const { coordinator, head } = people;
		await act(coordinator, `${home}/team`, m.audit_team_save, {
			'rows.0.personId': name('danhgia'),
			'rows.0.role': 'lead',
			'rows.0.task': 'Phụ trách chung'
		});
		await act(head, `${home}/confirmation`, m.audit_confirm_verb, {
			decisionNumber: '77/QĐ-UBND'
		});
	});

	test('sets the timetable and sends the notice, which the audited officer acknowledges', async () => {
		const { coordinator, owner } = people;
		const slots = timetable(name('tuphap'));
		await act(coordinator, `${home}/timetable`, m.audit_timetable_save, slots);
		await act(coordinator, `${home}/notice`, m.audit_notice_verb);
		await act(owner, `${home}/acknowledgement`, m.audit_acknowledge_verb);
	});

	test('the lead builds a checklist and starts', async () => {
		const { auditor } = people;
		await act(auditor, `${home}/checklist/edit`, m.audit_checklist_edit_save, questions);
		await act(auditor, `${home}/start`, m.audit_start_verb);
	});

	test('answers it on a telephone with the keys alone, and adds a photograph', async () => {
		const { auditor } = people;
		expect(await faultsOf(auditor, `${home}/checklist`)).toEqual([]);
		await answerByKeys(auditor, `${home}/checklist`);
		await addPhotograph(auditor);
	});

	test('writes down what was found', async () => {
		const { auditor } = people;
		await open(auditor, `${home}/checklist`);
		const [, second] = await linksOf(auditor, /checklist\/[0-9a-f-]{36}$/);
		await open(auditor, second ?? expect.unreachable());
		const [fromLine] = await linksOf(auditor, /findings\/new\?line=/);
		const writing = fromLine ?? expect.unreachable();
		await act(auditor, writing, m.audit_finding_save, found, /findings\/1$/);
		finding = `${home}/findings/1`;
		expect(await faultsOf(auditor, finding)).toEqual([]);
		await act(auditor, `${finding}/review`, m.audit_finding_verb_review);
	});

	test('keeps the minutes, writes the report and signs it', async () => {
		const { auditor } = people;
		for (const [kind, starts, ends] of [
			['opening', '08:00', '08:30'],
			['closing', '16:00', '16:30']
		] as const)
			await act(
				auditor,
				`${home}/meetings/${kind}`,
				m.audit_meeting_save,
				minutes({
					...{ starts, ends, chair: name('danhgia') },
					...{ secretary: name('thuky'), present: name('tuphap') }
				})
			);
		await act(auditor, `${home}/report`, m.audit_report_save, report);
		await act(auditor, `${home}/report/issue`, m.audit_report_issue_verb);
	});

	test('the head acknowledges it and accepts the finding, which raises a nonconformity', async () => {
		const { head } = people;
		await act(head, `${home}/report/acknowledgement`, m.audit_report_ack_verb);
		await act(head, `${finding}/acceptance`, m.audit_finding_verb_accept);
		await open(head, finding);
		[first = expect.unreachable()] = await linksOf(head, /nonconformities\/\d{4}-\d+$/);
	});

	test('it is corrected: cause, plan, approval, action', () => correct(people, first, 0, true));

	test('a day later it proves ineffective, and the next one begins', async () => {
		await begin(1);
		await verify(people, first, '91', 'ineffective');
		const { auditor } = people;
		expect(await faultsOf(auditor, first)).toEqual([]);
		const others = await linksOf(auditor, /nonconformities\/\d{4}-\d+$/);
		second = others.find((href) => href !== first) ?? expect.unreachable();
		expect(await faultsOf(auditor, second)).toEqual([]);
		await correct(people, second, 1, false);
	});

	test('another day later the second helped: it, the finding and the audit are closed', async () => {
		await begin(2);
		const { coordinator, auditor } = people;
		await verify(people, second, '99', 'effective');
		await act(coordinator, `${second}/closing`, m.car_action_close_verb, {
			risksNote: 'Không phát sinh rủi ro mới',
			documentsChanged: 'no',
			documentsNote: 'Quy trình hiện hành đã đủ'
		});
		expect(await faultsOf(coordinator, second)).toEqual([]);
		await act(auditor, `${finding}/closing`, m.audit_finding_verb_close, {
			evidence: 'Đã xem phiếu đối chiếu tại quầy'
		});
		await act(auditor, `${home}/closing`, m.audit_close_verb);
		expect(await faultsOf(auditor, home)).toEqual([]);
	});

	test('and the pack names the audit and both nonconformities', async () => {
		const { coordinator } = people;
		const { page } = coordinator;
		await open(coordinator, '/thanh-binh/packs/new');
		await press(coordinator, m.pack_issue, /packs\/[0-9a-f-]{36}$/);
		const link = page.getByRole('link', { name: m.pack_download({}, { locale: 'vi' }) });
		await link.waitFor({ timeout: 240_000 });
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		const text = (await pagesOf(await readFile(await download.path()))).join(' ');
		expect(text).toContain(`ĐGNB-${home.split('/').at(-1)}`);
		for (const car of [first, second]) expect(text).toContain(`CAR-${car.split('/').at(-1)}`);
	});

	/** Everybody comes to work so many days after the story began, and signs in. */
	async function begin(daysLater: number): Promise<void> {
		await server?.stop();
		const { url } = (server = await startDemo(folder, daysLater));
		const sit = (post: string) => person(browser as Browser, url, `${post}.thanhbinh`);
		people = {
			coordinator: await sit('thuky'),
			head: await sit('chutich'),
			deputy: await sit('phochutich'),
			owner: await sit('tuphap'),
			auditor: await sit('danhgia'),
			ownerName: name('tuphap')
		};
	}

	function name(post: string): string {
		return (names[`${post}.thanhbinh`] ?? expect.unreachable()).normalize('NFC');
	}
});
