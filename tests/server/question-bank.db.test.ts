import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { currentBank, templateQuestions } from '#lib/server/question-bank.ts';
import { insertRow, morning } from '../support/documents.ts';
import { makeWorld } from '../support/world.ts';

test('a ward asks from the template until it has saved a bank of its own', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const current = () => reading(lan, (db) => currentBank(db, w.wards.thanhBinh));
	expect(await current()).toEqual({ revision: 1, questions: templateQuestions(), saved: false });
	const question = { id: 'q', clause: '10.3', text: 'Cải tiến gì?', kinds: [] };
	await insertRow(w, 'questionBank', {
		wardId: w.wards.thanhBinh,
		revision: 2,
		questions: JSON.stringify([question]),
		reason: 'Viết lại',
		createdAt: morning('2026-11-20'),
		createdBy: w.ids.lan
	});
	expect(await current()).toEqual({ revision: 2, questions: [question], saved: true });
});
