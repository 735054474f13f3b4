import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	auditableOn,
	openProgrammeLines,
	programmeOfLines
} from '#lib/server/database/auditable.ts';
import { reading } from '#lib/server/database/transaction.ts';
import {
	aDocument,
	aDraft,
	anApprovedRevision,
	insertRow,
	morning,
	sha256Of
} from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('what is in force can be audited; drafts and what was withdrawn cannot', async () => {
	const w = await makeWorld();
	const held = await aDocument(w, { code: 'QT.TP.10' });
	await anApprovedRevision(w, held);
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.TP.2' }), { title: 'Kết hôn' });
	await aDraft(w, await aDocument(w, { code: 'QT.TP.3' }));
	const gone = await aDocument(w, {
		code: 'QT.TP.4',
		withdrawnOn: '2026-06-01',
		withdrawalReason: 'Bãi bỏ'
	});
	await anApprovedRevision(w, gone, { effectiveUntil: '2026-05-31' });
	const lan = await w.as('lan');
	const read = await reading(lan, (db) => auditableOn(db, w.wards.thanhBinh, lan.today));
	expect(read.map(({ code, title }) => [code, title])).toEqual([
		['QT.TP.2', 'Kết hôn'],
		['QT.TP.10', 'Đăng ký khai sinh']
	]);
});

test('lines are of one approved programme, and those that were dropped are not offered', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const programme = async (year: number, state: 'approved' | 'draft') => {
		const id = randomUUID();
		const approval = {
			approvedAt: morning('2026-01-06'),
			approvedBy: w.ids.hung,
			contentSha256: sha256Of('p')
		};
		await insertRow(w, 'auditProgramme', {
			wardId,
			id,
			year,
			state,
			authorId: w.ids.lan,
			createdAt: morning('2026-01-05'),
			...(state === 'approved' ? approval : {})
		});
		const lines = [randomUUID(), randomUUID()] as const;
		for (const [i, line] of lines.entries())
			await insertRow(w, 'auditProgrammeLine', {
				wardId,
				id: line,
				programmeId: id,
				position: i + 1,
				process: `Quá trình ${i + 1}`,
				months: [5],
				droppedReason: i === 1 ? 'Chuyển về tỉnh' : null
			});
		return { id, lines };
	};
	const now = await programme(2026, 'approved');
	const next = await programme(2027, 'draft');
	const before = await programme(2025, 'approved');
	const lan = await w.as('lan');
	const of = (...ids: string[]) => reading(lan, (db) => programmeOfLines(db, wardId, ids));
	expect(await of()).toBeNull();
	expect(await of(now.lines[0], now.lines[0])).toBe(now.id);
	expect(await of(now.lines[0], before.lines[0])).toBe('unknown');
	expect(await of(next.lines[0])).toBe('unknown');
	const open = await reading(lan, (db) => openProgrammeLines(db, wardId));
	expect(open.map(({ year, process }) => [year, process])).toEqual([
		[2026, 'Quá trình 1'],
		[2025, 'Quá trình 1']
	]);
});
