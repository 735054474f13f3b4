import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { sha256Hex } from '#lib/server/files/store.ts';
import { PrintFailed } from '#lib/server/print/print-failed.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { grantDelegation } from '#lib/server/usecases/grant-delegation.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { setDistribution } from '#lib/server/usecases/set-distribution.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { changesIn, codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import { type PersonName, type World, quickPrint, testDay } from '../../support/world.ts';
import * as writing from '../../support/writing.ts';

const { code, makeWritingWorld, revisionNow, seen } = writing;
const decision = { decisionNumber: '12/QĐ-UBND', effectiveFrom: testDay };
const stateOf = async (w: World) =>
	(await revisionNow(await w.as('lan'), w.wards.thanhBinh, code)).state;
const approve = async (
	w: World,
	person: PersonName,
	changes: Partial<typeof decision> & { password?: string } = {}
) => {
	const ctx = await w.as(person);
	return approveRevision(ctx, { ...(await seen(w, ctx)), ...decision, ...changes });
};
/** Gives a person one more role in Thanh Bình. */
const alsoAs = (w: World, person: PersonName, role: 'coordinator' | 'head') =>
	w.db.asOwner((db) =>
		db
			.insertInto('membership')
			.values({
				wardId: w.wards.thanhBinh,
				id: crypto.randomUUID(),
				personId: w.ids[person],
				role,
				validFrom: '2020-01-01'
			})
			.execute()
	);

describe('approval', () => {
	test('signs, prints and stores the paper, and puts the revision in force', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const made = await approve(w, 'hung', { effectiveFrom: '2026-12-01' });
		const hung = await w.as('hung');
		const revision = await revisionNow(hung, w.wards.thanhBinh, code);
		expect(revision).toMatchObject({
			id: made.revisionId,
			state: 'approved',
			decisionNumber: '12/QĐ-UBND',
			issuedOn: testDay,
			effectiveFrom: '2026-12-01',
			effectiveUntil: null,
			approvedBy: w.ids.hung,
			pdfSha256: made.pdfSha256,
			pdfPages: 3
		});
		const bytes = await hung.files.get(made.pdfSha256);
		expect(sha256Hex(bytes)).toBe(made.pdfSha256);
		const signed = await w.db.asOwner((db) =>
			db.selectFrom('signature').selectAll().where('meaning', '=', 'approve').execute()
		);
		expect(signed).toMatchObject([
			{
				signerName: 'Trần Mạnh Hùng',
				signerTitle: 'Chủ tịch UBND',
				delegatorId: null,
				contentSha256: revision.contentSha256
			}
		]);
	});

	test('a wrong password, an old page, a missing number or a past day approves nothing', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const before = await changesIn(w);
		expect(await codeOf(approve(w, 'hung', { password: 'sai' }))).toBe('wrong-password');
		expect(await objectionsOf(approve(w, 'hung', { decisionNumber: ' ' }))).toEqual([
			'decision-number-missing'
		]);
		expect(await objectionsOf(approve(w, 'hung', { effectiveFrom: '2026-11-22' }))).toEqual([
			'effective-date-past'
		]);
		const hung = await w.as('hung');
		const page = await seen(w, hung);
		const old = { ...page, ...decision, version: page.version - 1 };
		expect(await codeOf(approveRevision(hung, old))).toBe('stale');
		expect(await changesIn(w)).toBe(before);
	});

	test('needs somebody to whom the document goes', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		await setDistribution(await w.as('lan'), { wardId: w.wards.thanhBinh, code, rows: [] });
		expect(await objectionsOf(approve(w, 'hung'))).toEqual(['no-distribution']);
	});

	test('looks at the law again: what was repealed since the review is no basis', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		await w.db.asOwner((db) =>
			db.updateTable('legalDocument').set({ effectiveUntil: '2026-11-22' }).execute()
		);
		expect(await objectionsOf(approve(w, 'hung'))).toEqual(['legal-basis-not-in-force']);
	});

	test('of three approvals at once, one wins and two are told', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		await grantDelegation(await w.as('hung'), {
			wardId: w.wards.thanhBinh,
			toPersonId: w.ids.ngoc,
			decisionNumber: '03/GUQ-UBND',
			validFrom: testDay,
			validUntil: testDay
		});
		const [hung, again, ngoc] = [await w.as('hung'), await w.as('hung'), await w.as('ngoc')];
		const page = { ...(await seen(w, hung)), ...decision };
		const outcomes = await Promise.all(
			[hung, again, ngoc].map((ctx) => codeOf(approveRevision(ctx, page)))
		);
		expect(outcomes.toSorted()).toEqual([null, 'stale', 'stale'].toSorted());
		const evidence = await w.db.asOwner(async (db) => ({
			signatures: await db
				.selectFrom('signature')
				.selectAll()
				.where('meaning', '=', 'approve')
				.execute(),
			moves: await db.selectFrom('revisionMove').selectAll().where('step', '=', 'approve').execute()
		}));
		expect(evidence.signatures).toHaveLength(1);
		expect(evidence.moves).toHaveLength(1);
	});
});

describe('nobody approves their own work (7.5.2 c)', () => {
	test('not the head who wrote it', async () => {
		const w = await makeWritingWorld();
		await alsoAs(w, 'lan', 'head');
		await writing.reviewed(w);
		expect(await objectionsOf(approve(w, 'lan'))).toEqual(['own-work']);
		expect(await stateOf(w)).toBe('in_approval');
	});

	test('not the head who mended a word in what another wrote', async () => {
		const w = await makeWritingWorld();
		await alsoAs(w, 'hung', 'coordinator');
		await writing.drafted(w);
		const [lan, hung, ngoc] = [await w.as('lan'), await w.as('hung'), await w.as('ngoc')];
		await saveDraft(hung, { ...(await seen(w, hung)), title: 'Đăng ký khai sinh lưu động' });
		await submitRevision(lan, await seen(w, lan));
		await reviewRevision(ngoc, await seen(w, ngoc));
		expect(await objectionsOf(approve(w, 'hung'))).toEqual(['own-work']);
	});

	test('not by SQL either: the database says it again', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const own = inTransaction(await w.as('lan'), 'sql', (trx) =>
			sql`update app.revision set approved_by = author_id`.execute(trx)
		);
		await expect(own).rejects.toMatchObject({ constraint: 'revision_own_work' });
		const drafter = inTransaction(await w.as('hung'), 'sql', (trx) =>
			sql`update app.revision set drafter_ids = drafter_ids || ${w.ids.hung}::uuid,
				approved_by = ${w.ids.hung}`.execute(trx)
		);
		await expect(drafter).rejects.toMatchObject({ constraint: 'revision_own_work' });
	});

	test('nor is anything approved by SQL without authority and a signature', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const file = 'a'.repeat(64);
		const forged = async (person: PersonName, approver: PersonName) => {
			const ctx = await w.as(person);
			return codeOf(
				inTransaction(ctx, 'sql', async (trx) => {
					await sql`insert into app.stored_file values
						(${w.wards.thanhBinh}, ${file}, 1, 'application/pdf', now(), ${w.ids[person]})`.execute(trx);
					await sql`update app.revision set state = 'approved', approved_at = now(),
						approved_by = ${w.ids[approver]}, decision_number = '1', issued_on = app.today(),
						effective_from = app.today(), pdf_sha256 = ${file}, pdf_pages = 1`.execute(trx);
				})
			);
		};
		expect(await forged('lan', 'hung')).toBe('not-allowed');
		expect(await forged('ngoc', 'ngoc')).toBe('not-allowed');
		expect(await forged('hung', 'hung')).toBe('not-allowed');
		expect(await stateOf(w)).toBe('in_approval');
	});
});

describe('without its paper nothing is approved', () => {
	test('a print that fails leaves the revision waiting for its approval', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const before = await changesIn(w);
		const hung = await w.as('hung', testDay, {
			print: () => Promise.reject(new PrintFailed('worker-lost', 'killed'))
		});
		const page = { ...(await seen(w, hung)), ...decision };
		expect(await refusalOf(approveRevision(hung, page))).toEqual({
			code: 'print-failed',
			facts: { reason: 'worker-lost' }
		});
		expect(await stateOf(w)).toBe('in_approval');
		expect(await changesIn(w)).toBe(before);
		await approve(w, 'hung');
	});

	test('a file that cannot be stored does too', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const hung = await w.as('hung');
		const full = { ...hung.files, put: () => Promise.reject(new Error('ENOSPC')) };
		const page = { ...(await seen(w, hung)), ...decision };
		await expect(approveRevision({ ...hung, files: full }, page)).rejects.toThrow('ENOSPC');
		expect(await stateOf(w)).toBe('in_approval');
	});

	test('a list that changed while the paper was printed is not approved by that paper', async () => {
		const w = await makeWritingWorld();
		await writing.reviewed(w);
		const lan = await w.as('lan');
		const key = { wardId: w.wards.thanhBinh, code };
		const rows = [{ personId: w.ids.dung, medium: 'paper' as const }];
		const hung = await w.as('hung', testDay, {
			print: async (form, options) => {
				await setDistribution(lan, { ...key, rows });
				return quickPrint(form, options);
			}
		});
		const page = { ...(await seen(w, hung)), ...decision };
		expect(await codeOf(approveRevision(hung, page))).toBe('stale');
		expect(await stateOf(w)).toBe('in_approval');
	});
});

describe('the successor', () => {
	test('ends its predecessor the day before, which is then kept five years', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w, { day: '2026-03-02' });
		await writing.amended(w, { day: '2026-11-02' });
		await writing.approvedNow(w, { day: '2026-11-23', effectiveFrom: '2026-12-01' });
		const rows = await w.db.asOwner((db) =>
			db
				.selectFrom('revision')
				.select(['revision', 'effectiveFrom', 'effectiveUntil', 'retentionUntil', 'disposal'])
				.orderBy('revision')
				.execute()
		);
		expect(rows).toMatchObject([
			{
				revision: 0,
				effectiveFrom: '2026-03-02',
				effectiveUntil: '2026-11-30',
				retentionUntil: '2031-11-30'
			},
			{ revision: 1, effectiveFrom: '2026-12-01', effectiveUntil: null, retentionUntil: null }
		]);
		expect(rows[0]?.disposal).toMatch(/Thu hồi/);
	});

	test('does not begin on or before the day on which its predecessor began', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w);
		await writing.amended(w);
		expect(await objectionsOf(approve(w, 'hung'))).toEqual([
			'effective-date-not-after-predecessor'
		]);
	});

	test('never holds on the same day, not even by SQL', async () => {
		const w = await makeWritingWorld();
		await writing.approved(w, { day: '2026-03-02' });
		await writing.amended(w, { day: '2026-11-02' });
		await writing.approvedNow(w, { day: '2026-11-23' });
		const stretch = inTransaction(await w.as('hung'), 'sql', (trx) =>
			sql`update app.revision set effective_until = null where revision = 0`.execute(trx)
		);
		expect(await codeOf(stretch)).toBe('stale');
	});
});
