import { expect, test } from 'vitest';
import { contentSha256 } from '#lib/server/content-hash.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { setReviewers } from '#lib/server/usecases/set-reviewers.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { submitRevision } from '#lib/server/usecases/submit-revision.ts';
import { aProcedure, aStep } from '../../support/contents.ts';
import { changesIn, codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import {
	approved,
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen
} from '../../support/writing.ts';

test('the author signs exactly these words under this code and number', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await submitRevision(lan, await seen(w, lan));
	const revision = await revisionNow(lan, w.wards.thanhBinh, code);
	expect(revision).toMatchObject({ state: 'in_review', submittedAt: lan.now, redline: null });
	const sha256 = contentSha256({ ...revision, code });
	expect(revision.contentSha256).toBe(sha256);
	expect(contentSha256({ ...revision, code, title: 'Khai sinh' })).not.toBe(sha256);
	const signed = await w.db.asOwner((db) => db.selectFrom('signature').selectAll().execute());
	expect(signed).toMatchObject([
		{
			meaning: 'draft',
			signerId: w.ids.lan,
			signerName: 'Nguyễn Thị Lan',
			signerTitle: 'Công chức Văn phòng – Thống kê',
			contentSha256: sha256,
			round: 1
		}
	]);
});

test('an amendment goes to review with what changed since the revision in force', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const lan = await w.as('lan');
	const key = { wardId: w.wards.thanhBinh, code };
	await startRevision(lan, { ...key, change: 'amendment', reason: 'Bớt một bước' });
	const steps = aProcedure().steps.slice(0, 2);
	await saveDraft(lan, { ...(await seen(w, lan)), content: { steps }, otherDocuments: 'Không' });
	await submitRevision(lan, await seen(w, lan));
	const { redline } = await revisionNow(lan, w.wards.thanhBinh, code);
	expect(redline?.map(({ part }) => part)).toEqual(['steps']);
	expect(redline?.[0]?.rows.every(({ kind }) => kind === 'removed')).toBe(true);
});

test('who answers for the document may submit it too, and counts as one who drafted', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const minh = await w.as('minh');
	await submitRevision(minh, await seen(w, minh));
	const revision = await revisionNow(minh, w.wards.thanhBinh, code);
	expect(revision.drafterIds).toEqual([w.ids.lan, w.ids.minh]);
});

test('everything that is missing is said at once, and nothing is written', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await setReviewers(lan, { wardId: w.wards.thanhBinh, code, personIds: [] });
	await saveDraft(lan, {
		...(await seen(w, lan)),
		clauses: [],
		reason: ' ',
		otherDocuments: '',
		content: { ...aProcedure(), records: [] }
	});
	const before = await changesIn(w);
	const page = await seen(w, lan);
	expect(await objectionsOf(submitRevision(lan, page))).toEqual([
		'part-missing',
		'part-missing',
		'part-missing',
		'other-documents-unanswered',
		'no-reviewers'
	]);
	expect(await changesIn(w)).toBe(before);
});

test('law that has lost its force, or that the register does not know, is no basis', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await w.db.asOwner((db) =>
		db.updateTable('legalDocument').set({ effectiveUntil: '2026-11-22' }).execute()
	);
	expect(await refusalOf(submitRevision(lan, await seen(w, lan)))).toEqual({
		code: 'gates-closed',
		facts: {
			objections: [
				{
					code: 'legal-basis-not-in-force',
					facts: { number: '60/2014/QH13', date: '2026-11-23' }
				}
			]
		}
	});
	await w.db.asOwner((db) =>
		db.updateTable('legalDocument').set({ number: '60/2014/QH14' }).execute()
	);
	expect(await objectionsOf(submitRevision(lan, await seen(w, lan)))).toEqual([
		'legal-basis-unknown'
	]);
});

test('steps that take longer than the law allows are sent back to the desk', async () => {
	const w = await makeWritingWorld();
	await drafted(w, {
		content: { ...aProcedure(), steps: [aStep('s1', 'Thẩm tra', 'Công chức Tư pháp', 9)] }
	});
	const lan = await w.as('lan');
	expect(await refusalOf(submitRevision(lan, await seen(w, lan)))).toMatchObject({
		facts: { objections: [{ code: 'steps-exceed-limit', facts: { hours: 9, limitHours: 8 } }] }
	});
});

test('a wrong password or an old page changes nothing', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const page = await seen(w, lan);
	const before = await changesIn(w);
	expect(await codeOf(submitRevision(lan, { ...page, password: 'sai' }))).toBe('wrong-password');
	expect(await codeOf(submitRevision(lan, { ...page, version: page.version - 1 }))).toBe('stale');
	expect(await changesIn(w)).toBe(before);
});
