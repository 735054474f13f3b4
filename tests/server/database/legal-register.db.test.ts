import { expect, test } from 'vitest';
import { legalDocuments, saveLegalDocuments } from '#lib/server/database/legal-register.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import type { LegalDocument } from '#lib/server/templates/legal-documents.ts';
import { makeWorld } from '../../support/world.ts';

const law: LegalDocument = {
	number: '60/2014/QH13',
	kind: 'Luật',
	title: 'Luật Hộ tịch',
	issuer: 'Quốc hội',
	issuedOn: '2014-11-20',
	effectiveFrom: '2016-01-01',
	effectiveUntil: null,
	replacedBy: null,
	amendedBy: [],
	source: 'Công báo',
	checkedOn: '2026-01-05',
	note: ''
};
const decree = { ...law, number: '123/2015/NĐ-CP', kind: 'Nghị định' };

test('a law is corrected in each of its facts, and nothing is written that says the same', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const save = (documents: LegalDocument[]) =>
		inTransaction(admin, 'test', (trx) => saveLegalDocuments(trx, documents));
	expect(await save([])).toBe(0);
	expect(await save([law, decree])).toBe(2);
	expect(await save([law, decree])).toBe(0);
	const changes: Omit<LegalDocument, 'number'> = {
		kind: 'Bộ luật',
		title: 'Luật Hộ tịch (sửa đổi)',
		issuer: 'Chính phủ',
		issuedOn: null,
		effectiveFrom: '2016-01-02',
		effectiveUntil: '2026-12-31',
		replacedBy: '1/2026/QH16',
		amendedBy: ['123/2015/NĐ-CP'],
		source: 'Cổng thông tin',
		checkedOn: '2026-11-22',
		note: 'cần đối chiếu'
	};
	for (const [fact, value] of Object.entries(changes)) {
		const corrected = { ...law, [fact]: value };
		expect(await save([corrected]), fact).toBe(1);
		expect(await reading(admin, legalDocuments)).toEqual([decree, corrected]);
		await save([law]);
	}
});
