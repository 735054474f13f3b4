import { expect, test } from 'vitest';
import { copiesOf, obsoleteCopies, receiptsOf } from '#lib/server/database/circulation.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, issues, morning } from '../../support/documents.ts';
import { aCopy, anAcknowledgement } from '../../support/evidence.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('paper of a replaced revision is out until it is called back; files and blank lines are not paper', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const [old, current] = await issues(w, document, [
		{ effectiveFrom: '2025-01-01' },
		{ effectiveFrom: '2026-01-05' }
	]);
	if (!old || !current) throw new Error('two issues');
	await aCopy(w, old, { copyNumber: '01' });
	await aCopy(w, old, { copyNumber: '02', recalledOn: '2026-01-10', recalledBy: w.ids.lan });
	await aCopy(w, old, { copyNumber: '03', medium: 'electronic' });
	await aCopy(w, old, { copyNumber: '04', copies: 0 });
	await aCopy(w, current, { copyNumber: '05' });
	const lan = await w.as('lan');
	const out = (day: string) =>
		reading(lan, async (db) =>
			(await obsoleteCopies(db, { wardId: old.wardId, documentId: document.id, day })).map(
				(c) => c.copyNumber
			)
		);
	expect(await out('2026-01-04')).toEqual([]);
	expect(await out('2026-01-09')).toEqual(['01', '02']);
	expect(await out('2026-01-10')).toEqual(['01']);
	expect(await reading(lan, (db) => copiesOf(db, current, testDay))).toMatchObject([
		{ copyNumber: '05', recalledOn: null }
	]);
});

test('readers stand by given name, each with whether and how late', async () => {
	const w = await makeWorld();
	const [revision] = await issues(w, await aDocument(w), [{ effectiveFrom: '2026-01-05' }]);
	if (!revision) throw new Error('one issue');
	await anAcknowledgement(w, revision, 'minh');
	await anAcknowledgement(w, revision, 'dung', { acknowledgedAt: morning('2026-01-20') });
	await anAcknowledgement(w, revision, 'hoa', { dueOn: '2026-12-01' });
	const rows = await reading(await w.as('lan'), (db) => receiptsOf(db, revision, '2026-01-15'));
	expect(rows.map((r) => [r.name, r.acknowledgedAt, r.overdueDays])).toEqual([
		['Đỗ Quốc Dũng', null, 3],
		['Quàng Thị Hoa', null, 0],
		['Lò Văn Minh', null, 3]
	]);
});
