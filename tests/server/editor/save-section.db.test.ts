import { isActionFailure, isRedirect } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { editorPage } from '#lib/server/editor/editor-page.ts';
import { type SectionFailure, saveSection } from '#lib/server/editor/save-section.ts';
import { code, drafted, makeWritingWorld, revisionNow } from '../../support/writing.ts';

const formOf = (fields: Record<string, string | number>): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
	return form;
};
const scene = async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const key = { wardId: w.wards.thanhBinh, code };
	const versionNow = async (ctx: Context) => (await revisionNow(ctx, key.wardId, code)).version;
	return { w, key, versionNow, lan: await w.as('lan'), minh: await w.as('minh') };
};
const failureOf = async (work: Promise<unknown>): Promise<SectionFailure> => {
	const result = await work;
	expect(isActionFailure(result)).toBe(true);
	return (result as { data: SectionFailure }).data;
};
const reference = (text: string) => ({ 'rows.0.id': 'r1', 'rows.0.text': text });

describe('a section of a draft', () => {
	test('is saved, and the page goes on', async () => {
		const { key, lan, versionNow } = await scene();
		const form = formOf({ version: await versionNow(lan), ...reference('TCVN ISO 9001:2026') });
		const left = await saveSection(lan, key, 'references', form, '/next').catch((e: unknown) => e);
		expect(isRedirect(left)).toBe(true);
		const draft = await revisionNow(lan, key.wardId, code);
		expect(draft.content.references).toEqual([{ id: 'r1', text: 'TCVN ISO 9001:2026' }]);
	});

	test('that saves itself stays on the page and hears its next version', async () => {
		const { key, lan, versionNow } = await scene();
		const version = await versionNow(lan);
		const form = formOf({ version, autosave: 1, ...reference('A') });
		expect(await saveSection(lan, key, 'references', form, '/next')).toEqual({
			saved: { version: version + 1, at: lan.now }
		});
	});

	test('whose list is changed by a button is not saved, and keeps what was typed', async () => {
		const { key, lan, versionNow } = await scene();
		const version = await versionNow(lan);
		const form = formOf({ version, row: 'add', ...reference('đang gõ') });
		const answer = (await saveSection(lan, key, 'references', form, '/next')) as SectionFailure;
		expect(answer.rows?.map((row) => row.text)).toEqual(['đang gõ', '']);
		expect(await versionNow(lan)).toBe(version);
	});

	test('takes a law from the register as a row', async () => {
		const { key, lan } = await scene();
		const form = formOf({ version: 1, row: 'pick', pick: '60/2014/QH13' });
		const answer = (await saveSection(lan, key, 'legal_bases', form, '/next')) as SectionFailure;
		expect(answer.rows).toMatchObject([{ number: '60/2014/QH13', articles: '' }]);
	});

	test('with a fault comes back whole', async () => {
		const { key, lan } = await scene();
		const form = formOf({ version: 1, 'rows.0.code': 'BM.01', 'rows.0.name': '' });
		const failure = await failureOf(saveSection(lan, key, 'forms', form, '/next'));
		expect(failure.errors).toEqual([{ field: 'rows.0.name', code: 'required' }]);
		expect(failure.rows).toEqual([{ code: 'BM.01', name: '' }]);
	});

	test('that somebody else saved first is told, shown the difference, and may be saved over theirs', async () => {
		const { key, lan, minh, versionNow } = await scene();
		const version = await versionNow(lan);
		const first = formOf({ version, autosave: 1, ...reference('của Minh') });
		await saveSection(minh, key, 'references', first, '/next');
		const mine = { ...reference('của Lan'), autosave: 1 };
		const failure = await failureOf(
			saveSection(lan, key, 'references', formOf({ version, ...mine }), '/next')
		);
		expect(failure.refusal?.code).toBe('stale');
		expect(failure.rows).toMatchObject([{ text: 'của Lan' }]);
		expect(failure.stale).toMatchObject({ byName: 'Lò Văn Minh', version: version + 1 });
		expect(failure.stale?.redline.map(({ part }) => part)).toEqual(['references']);
		const again = formOf({ version: failure.stale?.version ?? 0, ...mine });
		await saveSection(lan, key, 'references', again, '/next');
		expect((await revisionNow(lan, key.wardId, code)).content.references[0]?.text).toBe('của Lan');
	});
});

test('reviewers and recipients are set from their sections', async () => {
	const { w, key, lan } = await scene();
	const reviewers = formOf({ version: 1, personIds: w.ids.hung });
	await saveSection(lan, key, 'reviewers', reviewers, '/').catch(() => null);
	const page = await editorPage(lan, key, 'reviewers');
	expect(page.section).toMatchObject({ is: 'reviewers', chosen: [w.ids.hung] });
	const nobody = formOf({
		version: 1,
		'rows.0.to': '',
		'rows.0.copies': 1,
		'rows.0.medium': 'paper'
	});
	const failure = await failureOf(saveSection(lan, key, 'distribution', nobody, '/'));
	expect(failure.errors).toEqual([{ field: 'rows.0.recipient', code: 'required' }]);
});
