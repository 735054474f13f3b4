import { expect, test } from 'vitest';
import type { PrintForm } from '#lib/server/print/print.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { confirmReview } from '#lib/server/usecases/confirm-review.ts';
import { resolveComment } from '#lib/server/usecases/resolve-comment.ts';
import { returnRevision } from '#lib/server/usecases/return-revision.ts';
import { reviewRevision } from '#lib/server/usecases/review-revision.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { aProcedure } from '../support/contents.ts';
import { type World, quickPrint } from '../support/world.ts';
import {
	approved,
	code,
	makeWritingWorld,
	password,
	revisionNow,
	seen
} from '../support/writing.ts';

/** What Hùng's approval sends to the printer. */
async function printedAtApproval(w: World, effectiveFrom: string) {
	const printed: PrintForm[] = [];
	const hung = await w.as('hung', effectiveFrom, {
		print: (form, options) => {
			printed.push(form);
			return quickPrint(form, options);
		}
	});
	const page = await seen(w, hung);
	await approveRevision(hung, { ...page, decisionNumber: '15/QĐ-UBND', effectiveFrom });
	const [form] = printed;
	if (form?.kind !== 'procedure') throw new Error('one procedure is printed');
	return form.data;
}

test('the paper of an amendment tells whose it is, who signed, what changed, and where it goes', async () => {
	const w = await makeWritingWorld();
	const key = { wardId: w.wards.thanhBinh, code };
	await approved(w, { day: '2026-03-02' });
	await confirmReview(await w.as('minh', '2026-06-01'), { ...key, password });
	const [lan, ngoc] = [await w.as('lan', '2026-11-20'), await w.as('ngoc', '2026-11-20')];
	await startRevision(lan, { ...key, change: 'amendment', reason: 'Nghị quyết mới về lệ phí' });
	const procedure = aProcedure();
	const [fee] = procedure.service?.fees ?? [];
	if (!procedure.service || !fee) throw new Error('a procedure with a fee');
	const service = { ...procedure.service, fees: [{ ...fee, amount: 5000 }] };
	const steps = procedure.steps.slice(0, 2);
	await saveDraft(lan, {
		...(await seen(w, lan)),
		content: { service, steps },
		otherDocuments: 'Không',
		changedParts: 'Mục 5.6, 5.7'
	});
	await submitRevision(lan, await seen(w, lan));
	await returnRevision(ngoc, { ...(await seen(w, ngoc)), note: 'Xem lại' });
	const [comment] = await w.db.asOwner((db) =>
		db.selectFrom('revisionComment').select('id').execute()
	);
	await submitRevision(lan, await seen(w, lan));
	await resolveComment(lan, { ...key, commentId: comment?.id ?? '', resolution: 'Đã xem' });
	await reviewRevision(ngoc, await seen(w, ngoc));

	const data = await printedAtApproval(w, '2026-11-23');
	const revision = await revisionNow(lan, key.wardId, code);
	expect(data).toMatchObject({
		ward: { name: 'Ủy ban nhân dân phường Thanh Bình' },
		document: { code, title: 'Đăng ký khai sinh', kind: 'administrative_procedure' },
		revision: {
			id: revision.id,
			issue: 1,
			revision: 1,
			issuedOn: '2026-11-23',
			effectiveFrom: '2026-11-23',
			decisionNumber: '15/QĐ-UBND',
			contentSha256: revision.contentSha256
		},
		content: revision.content,
		verifyUrl: `http://localhost:3000/verify/${revision.id}`,
		stamp: null,
		distribution: [
			{ recipient: 'Tư pháp – Hộ tịch', copies: 1, copyNumber: '01', medium: 'paper' },
			{ recipient: 'Quàng Thị Hoa', copies: 1, copyNumber: '02', medium: 'electronic' }
		]
	});
	// The round that was returned, and the confirmation of the predecessor, are not on this paper.
	expect(data.signatures.map((s) => [s.meaning, s.name, s.onBehalfOf])).toEqual([
		['draft', 'Nguyễn Thị Lan', null],
		['review', 'Cà Thị Ngọc', null],
		['approve', 'Trần Mạnh Hùng', null]
	]);
	expect(new Set(data.signatures.map((s) => s.contentSha256))).toEqual(
		new Set([revision.contentSha256])
	);
	expect(data.history).toMatchObject([
		{
			request: 'Ban hành theo kế hoạch xây dựng hệ thống',
			description: 'Ban hành lần đầu',
			number: { issue: 1, revision: 0 },
			date: '2026-03-02'
		},
		{
			request: 'Nghị quyết mới về lệ phí',
			part: 'Mục 5.6, 5.7',
			number: { issue: 1, revision: 1 },
			date: '2026-11-23'
		}
	]);
	expect(data.history[1]?.description).toBe(
		'Thông tin thủ tục hành chính (sửa 1); Các bước thực hiện (bỏ 1)'
	);
});

test('a new issue begins its own table of changes', async () => {
	const w = await makeWritingWorld();
	const key = { wardId: w.wards.thanhBinh, code };
	await approved(w, { day: '2026-03-02' });
	const [lan, ngoc] = [await w.as('lan'), await w.as('ngoc')];
	await startRevision(lan, { ...key, change: 'new_issue', reason: 'Viết lại' });
	await saveDraft(lan, { ...(await seen(w, lan)), otherDocuments: 'Không' });
	await submitRevision(lan, await seen(w, lan));
	await reviewRevision(ngoc, await seen(w, ngoc));
	const { history } = await printedAtApproval(w, '2026-11-23');
	expect(history.map((row) => row.number)).toEqual([{ issue: 2, revision: 0 }]);
});
