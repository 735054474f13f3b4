import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { editorPage } from '#lib/server/editor/editor-page.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { setDistribution } from '#lib/server/usecases/set-distribution.ts';
import { aLegalDocument } from '../../support/evidence.ts';
import { codeOf } from '../../support/refusals.ts';
import { code, drafted, makeWritingWorld, submitted, versionOf } from '../../support/writing.ts';

const scene = async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	return { w, key: { wardId: w.wards.thanhBinh, code }, lan: await w.as('lan') };
};

test('the editor names the sections that still lack something', async () => {
	const { w, key, lan } = await scene();
	expect((await editorPage(lan, key, null)).missing).toBe(0);
	const version = await versionOf(lan, key.wardId, code);
	await saveDraft(await w.as('minh'), { ...key, version, content: { records: [] } });
	await setDistribution(lan, { ...key, rows: [] });
	const page = await editorPage(lan, key, 'records');
	expect(page).toMatchObject({ part: 'records', missing: 2, revision: { version: version + 1 } });
	expect(page.parts.filter(({ missing }) => missing).map(({ name }) => name)).toEqual([
		'records',
		'distribution'
	]);
});

test('each list is shown as it would be typed, with what can be chosen from', async () => {
	const { w, key, lan } = await scene();
	await aLegalDocument(w, '1/2005/QH11', { effectiveUntil: '2015-12-31' });
	const { section: laws } = await editorPage(lan, key, 'legal_bases');
	expect(laws).toMatchObject({
		is: 'rows',
		rows: [{ number: '60/2014/QH13', articles: 'Điều 16' }],
		laws: [{ number: '1/2005/QH11' }, { number: '60/2014/QH13', validity: 'in_force' }]
	});
	const { section: deadlines } = await editorPage(lan, key, 'deadlines');
	expect(deadlines).toMatchObject({ rows: [{ 'limit.amount': '1', checkedOn: '05/01/2026' }] });
	const { section: copies } = await editorPage(lan, key, 'distribution');
	if (copies.is !== 'rows') throw new Error(copies.is);
	expect(copies.rows.map(({ to }) => to)).toEqual([`d:${w.departments.justice}`, `p:${w.ids.hoa}`]);
	const offered = copies.recipients.map(({ label }) => label);
	expect(offered).toEqual(expect.arrayContaining(['Bộ phận Một cửa', 'Quàng Thị Hoa']));
	expect(offered).not.toContain('Phạm Văn Khách');
	const { section: steps } = await editorPage(lan, key, 'steps');
	if (steps.is !== 'rows') throw new Error(steps.is);
	expect(steps.positions).toContain('Công chức Một cửa');
	expect(steps.positions).toHaveLength(new Set(steps.positions).size);
});

test('submitting is offered to its author and its owner, not to whoever else may write in it', async () => {
	const { w, key, lan } = await scene();
	const minh = await w.as('minh');
	const offered = async () => [
		(await editorPage(lan, key, null)).maySubmit,
		(await editorPage(minh, key, null)).maySubmit
	];
	expect(await offered()).toEqual([true, true]);
	// As if Minh had drafted it: to draft another is of no interest here.
	await w.db.asOwner(async (db) => {
		await sql`set session_replication_role = replica`.execute(db);
		await db.updateTable('revision').set({ authorId: w.ids.minh }).execute();
		await sql`set session_replication_role = default`.execute(db);
	});
	expect(await offered()).toEqual([false, true]);
});

test('who drafted is no reviewer, and is named as such', async () => {
	const { w, key, lan } = await scene();
	const { section } = await editorPage(lan, key, 'reviewers');
	if (section.is !== 'reviewers') throw new Error(section.is);
	expect(section.chosen).toEqual([w.ids.ngoc]);
	expect(section.people.map(({ label }) => label)).toContain('Trần Mạnh Hùng');
	expect(section.people.map(({ value }) => value)).not.toContain(w.ids.lan);
	expect(section.drafters).toContain('Nguyễn Thị Lan');
});

test('only who drafts opens the editor, and only while it is a draft', async () => {
	const { w, key } = await scene();
	expect(await codeOf(editorPage(await w.as('ngoc'), key, null))).toBe('not-allowed');
	expect(await codeOf(editorPage(await w.as('hoa'), key, null))).toBe('gates-closed');
	expect(await codeOf(editorPage(await w.as('mai'), key, null))).toBe('not-found');
	const other = await makeWritingWorld();
	await submitted(other);
	const lan = await other.as('lan');
	const there = { wardId: other.wards.thanhBinh, code };
	expect(await codeOf(editorPage(lan, there, 'purpose'))).toBe('wrong-state');
	const page = await editorPage(lan, there, 'reviewers');
	expect(page.part).toBe('reviewers');
	expect(page.parts.map(({ name }) => name)).toEqual(['reviewers', 'distribution']);
});
